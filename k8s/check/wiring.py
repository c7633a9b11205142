"""What is named in one place exists in the other: ports, settings, secrets, edges of the network, time to stop."""

import re

from manifests import PROJECT, SERVICES, java, named, of_kind, pods, settings_of

DEFAULTS = "service-conventions/src/main/resources/be/ecolenumerique/helpdesk/conventions/defaults/helpdesk-defaults.properties"
SHUTDOWN_PHASES = 3


def problems(resources):
    yield from (f"{named(secret)} is in the manifests" for secret in of_kind(resources, "Secret"))
    for owner, template in pods(resources):
        spec = template["spec"]
        for container in spec["containers"]:
            yield from (f"{named(owner)}: {problem}" for problem in of_container(container))
        yield from (f"{named(owner)}: {problem}" for problem in of_pod(spec))
        if owner["metadata"]["name"] in SERVICES:
            yield from (f"{named(owner)}: {problem}" for problem in of_service(owner["metadata"]["name"], spec))
        yield from (f"{named(owner)}: {problem}" for problem in unmade(referred(spec), resources))
    for owner in of_kind(resources, "Gateway", "Kafka", "MongoDBCommunity", "Keycloak", "KeycloakRealmImport"):
        yield from (f"{named(owner)}: {problem}" for problem in unmade(of_engine(owner["spec"]), resources))
    yield from targets(resources)
    yield from edges(resources)


def of_container(container):
    ports = {key for port in container.get("ports", []) for key in (port["name"], port["containerPort"])}
    for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
        for how in ("httpGet", "tcpSocket"):
            port = container.get(probe, {}).get(how, {}).get("port")
            if port is not None and port not in ports:
                yield f"{probe} asks port {port}, there is {sorted(map(str, ports))}"
    for kind in ("requests", "limits"):
        missing = {"cpu", "memory", "ephemeral-storage"} - container.get("resources", {}).get(kind, {}).keys()
        if missing:
            yield f"no {kind} of {sorted(missing)}"
    security = container.get("securityContext", {})
    if security.get("allowPrivilegeEscalation") is not False or security.get("capabilities", {}).get("drop") != ["ALL"]:
        yield "may gain privileges"
    if not security.get("readOnlyRootFilesystem"):
        yield "writes to its root file system"


def of_pod(spec):
    security = spec.get("securityContext", {})
    if not security.get("runAsNonRoot") or security.get("seccompProfile") != {"type": "RuntimeDefault"}:
        yield "is not restricted (non-root, seccomp)"
    if spec.get("automountServiceAccountToken") is not False:
        yield "gets a token of the API server"
    mounted = {mount["name"] for container in spec["containers"] for mount in container.get("volumeMounts", [])}
    yield from (f"volume {v['name']} is mounted nowhere" for v in spec.get("volumes", []) if v["name"] not in mounted)


def of_service(service, spec):
    container = spec["containers"][0]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    settings = settings_of(service)
    own = {"http": settings["server.port"], "management": settings["management.server.port"]}
    if ports != own:
        yield f"ports {ports}, the service listens at {own}"
    phase = int(re.search(r"timeout-per-shutdown-phase=(\d+)s", java(DEFAULTS)).group(1))
    needed = container["lifecycle"]["preStop"]["sleep"]["seconds"] + SHUTDOWN_PHASES * phase
    if spec["terminationGracePeriodSeconds"] < needed:
        yield f"has {spec['terminationGracePeriodSeconds']} s to stop, may need {needed}"


def unmade(references, resources):
    """Secrets and ConfigMaps are made by the manifests, by an operator's resource, or documented for the operator to create."""
    made = {resource["metadata"]["name"] for resource in of_kind(resources, "ConfigMap", "KafkaUser")}
    made |= {user["connectionStringSecretName"] for db in of_kind(resources, "MongoDBCommunity") for user in db["spec"]["users"]}
    guide = (PROJECT / "docs/kubernetes.md").read_text()
    for name, keys in references:
        row = re.search(rf"^\|[^|]*`{re.escape(name)}`.*$", guide, re.MULTILINE)
        if name in made:
            continue
        if not row:
            yield f"{name} is neither made nor in docs/kubernetes.md"
        else:
            yield from (f"docs/kubernetes.md does not name {key} of {name}" for key in keys if f"`{key}`" not in row.group())


def referred(spec):
    for volume in spec.get("volumes", []):
        for source in volume.get("projected", {}).get("sources", []) + [volume]:
            for kind, name in (("secret", "secretName"), ("configMap", "name")):
                if kind in source:
                    keys = [item["key"] for item in source[kind].get("items", [])]
                    yield source[kind].get(name) or source[kind]["name"], keys


def of_engine(tree, about=""):
    """Names under a field that speaks of a secret, a certificate or an authority."""
    if isinstance(tree, list):
        for value in tree:
            yield from of_engine(value, about)
    elif isinstance(tree, dict):
        name = tree.get("secretName") or (tree.get("name") if re.search("(?i)secret|certificate|caConfigMap", about) else None)
        if name:
            yield name, [tree[key] for key in ("key", "certificate") if isinstance(tree.get(key), str)]
        for field, value in tree.items():
            yield from of_engine(value, field)


def targets(resources):
    """Services and routes lead to ports that are there."""
    served = {}
    for service in of_kind(resources, "Service"):
        chosen = [t for _, t in pods(resources) if service["spec"]["selector"].items() <= t["metadata"]["labels"].items()]
        names = {p["name"] for t in chosen for c in t["spec"]["containers"] for p in c.get("ports", [])}
        served[service["metadata"]["name"]] = {port["port"] for port in service["spec"]["ports"]}
        for port in service["spec"]["ports"]:
            if port["targetPort"] not in names:
                yield f"{named(service)} leads to port {port['targetPort']}, there is {sorted(names)}"
    for route in of_kind(resources, "HTTPRoute"):
        for backend in (b for rule in route["spec"]["rules"] for b in rule["backendRefs"]):
            # Keycloak's Service is made by its operator
            if backend["name"] != "keycloak-service" and backend["port"] not in served.get(backend["name"], ()):
                yield f"{named(route)} leads to {backend['name']}:{backend['port']}"


def edges(resources):
    """Services that call each other by their settings are those that the network lets through, no more and no fewer."""
    by_port = {settings_of(service)["server.port"]: service for service in SERVICES}
    called = {
        (service, by_port[int(value.rsplit(":", 1)[1])])
        for service in SERVICES
        for name, value in settings_of(service).items()
        if name.startswith("helpdesk.clients.") and re.fullmatch(r"http://localhost:\d+", str(value))
    }
    for direction, ends in (("Egress", "to"), ("Ingress", "from")):
        allowed = set(between_services(resources, direction, ends))
        if allowed != called:
            yield f"{direction} between services is {sorted(allowed)}, their settings say {sorted(called)}"


def between_services(resources, direction, ends):
    for policy in of_kind(resources, "NetworkPolicy"):
        here = services_of(policy["spec"]["podSelector"])
        for rule in policy["spec"].get(direction.lower(), []):
            for peer in rule.get(ends, []):
                if policy["metadata"]["namespace"] == "helpdesk" and "namespaceSelector" not in peer and "podSelector" in peer:
                    for there in services_of(peer["podSelector"]):
                        yield from ((a, there) if direction == "Egress" else (there, a) for a in here)


def services_of(selector):
    name = selector.get("matchLabels", {}).get("app.kubernetes.io/name")
    if name:
        return [name]
    return next((e["values"] for e in selector.get("matchExpressions", []) if e["key"] == "app.kubernetes.io/name"), SERVICES)
