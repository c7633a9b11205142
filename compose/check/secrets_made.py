"""Secrets are files that make-secrets.sh makes, used by somebody, and in no image; nothing secret stands in the file itself."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from composed import COMPOSE, SERVICES
from manifests import PROJECT


def problems():
    secrets = COMPOSE["secrets"]
    used = {s["source"] if isinstance(s, dict) else s for service in SERVICES.values() for s in service.get("secrets", [])}
    yield from (f"secret {name} is not declared" for name in used - secrets.keys())
    yield from (f"secret {name} is used by nobody" for name in secrets.keys() - used)
    yield from (f"secret {n} is not in compose/secrets" for n, s in secrets.items() if not s["file"].startswith("./compose/secrets/"))
    if shutil.which("openssl"):
        yield from unmade(secrets)
    for name, service in SERVICES.items():
        for variable, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET|TOKEN|KEY", variable) and not re.match("/run/secrets/|http://[^@]*$", str(value)):
                yield f"{name} is told {variable} in the open"
    for file in (".dockerignore", ".gitignore"):
        if "compose/secrets" not in (PROJECT / file).read_text():
            yield f"{file} does not leave out compose/secrets"


def unmade(secrets):
    with tempfile.TemporaryDirectory() as directory:
        shutil.copy(PROJECT / "compose/make-secrets.sh", directory)
        subprocess.run(["sh", f"{directory}/make-secrets.sh"], check=True, capture_output=True)
        made = Path(directory, "secrets")
        for name, secret in secrets.items():
            file = made / Path(secret["file"]).name
            if not file.exists() or file.stat().st_mode & 0o777 != 0o444:
                yield f"make-secrets.sh does not make {file.name}, readable in containers"
        if made.stat().st_mode & 0o777 != 0o700:
            yield "others may enter the directory that make-secrets.sh makes"
