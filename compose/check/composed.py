"""docker-compose.yml with the values of .env, as an engine would read it."""

import re

import yaml
from manifests import PROJECT


def env_file(path):
    lines = (PROJECT / path).read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


ENV = env_file(".env")
TEXT = (PROJECT / "docker-compose.yml").read_text()


def value(found):
    name, default = found.group(1), found.group(3)
    if name not in ENV and default is None:
        raise ValueError(f"docker-compose.yml uses {name}, which .env does not have")
    return ENV.get(name, default)


COMPOSE = yaml.safe_load(re.sub(r"\$\{(\w+)(:-([^}]*))?\}", value, TEXT))
RAW = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
LIGHT = {name: service for name, service in SERVICES.items() if "profiles" not in service}
