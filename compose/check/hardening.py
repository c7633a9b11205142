"""Each container is limited, watched, and can do nothing that it has no need of."""

from composed import COMPOSE, LIGHT, SERVICES
from manifests import PROJECT

# ends by itself; and two images that have no program but their own
WITHOUT_CHECK = {"mongodb-setup", "otel-collector", "tempo"}
LIGHT_MIB, WHOLE_MIB = 5 * 1024, 7 * 1024


def problems():
    for name, service in SERVICES.items():
        yield from (f"{name} {problem}" for problem in of_service(name, service))
    for what, services, most in (("light", LIGHT, LIGHT_MIB), ("everything", SERVICES, WHOLE_MIB)):
        total = sum(mib(service.get("mem_limit", "0m")) for service in services.values())
        if total > most:
            yield f"{what} may take {total} MiB, on 8 GiB there is room for {most}"


def mib(limit):
    return int(limit.removesuffix("m"))


def of_service(name, service):
    user = str(service.get("user", "")).split(":")[0]
    if not user.isdigit() or user == "0":
        yield f"runs as {user or 'whatever its image says'}, not as a numbered user"
    wanted = {
        "read_only": True, "cap_drop": ["ALL"], "security_opt": ["no-new-privileges:true"],
        "restart": "on-failure" if name == "mongodb-setup" else "unless-stopped",
    }
    yield from (f"has {key}: {service.get(key)}" for key, value in wanted.items() if service.get(key) != value)
    yield from (f"has no {key}" for key in ("mem_limit", "pids_limit", "logging") if key not in service)
    yield from (f"has {key}" for key in ("privileged", "cap_add", "devices", "pid", "ipc", "depends_on") if key in service)
    if ("test" not in service.get("healthcheck", {})) != (name in WITHOUT_CHECK):
        yield "has no health check, or one that hardening.py does not expect"
    yield from (f"publishes {port} to the network" for port in service.get("ports", []) if not port.startswith("127.0.0.1:"))
    yield from (f"mounts {volume}" for volume in service.get("volumes", []) if not mountable(volume))


def mountable(volume):
    """Files of the project, read-only and there (secrets are made later), or a volume with a name."""
    source, *rest = volume.split(":")
    if not source.startswith("."):
        return source in COMPOSE["volumes"]
    return rest[-1] == "ro" and (source.startswith("./compose/secrets/") or (PROJECT / source).exists())
