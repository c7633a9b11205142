"""What is named here exists there: ports, addresses, scrape targets, realm and people."""

import json
import re

import yaml
from composed import SERVICES
from manifests import PROJECT, SERVICES as OURS, flat, settings_of

PEOPLE = "local-issuer/src/main/resources/application.yml"
REALM = "k8s/overlays/production/engines/keycloak-realm.yaml"


def document(path):
    return yaml.safe_load((PROJECT / path).read_text())


def problems():
    told = dict(flat(document("compose/settings/application.yaml")))
    yield from of_services(told)
    yield from (f"compose/settings lead to {address}" for address in addresses(told) if not reachable(*address))
    yield from of_watchers()
    yield from of_realm(told)


def of_services(told):
    door = SERVICES["front-door"]["environment"]
    for service in OURS:
        settings = settings_of(service)
        port = SERVICES[service]["build"]["args"]["MANAGEMENT_PORT"]
        if port != str(settings["management.server.port"]):
            yield f"{service} is asked for its health at {port}"
        variable = f"FRONTDOOR_SERVICES_{settings['helpdesk.service'].upper()}"
        wanted = f"http://{service}:{settings['server.port']}"
        if door.get(variable) != wanted:
            yield f"front-door has {variable}={door.get(variable)}, {service} is at {wanted}"
        if not set(SERVICES[service]["networks"]) & set(SERVICES["front-door"]["networks"]):
            yield f"front-door does not reach {service}"
    command = f"http://ticket-command-service:{settings_of('ticket-command-service')['server.port']}"
    if told["helpdesk.clients.command-url"] != command:
        yield f"the services look for commands at {told['helpdesk.clients.command-url']}, they are at {command}"


def addresses(told):
    yield "ticket-command-service", re.search(r"@([\w.-]+):\d+/", told["spring.mongodb.uri"]).group(1)
    yield "ticket-command-service", told["spring.kafka.bootstrap-servers"].split(":")[0]
    yield "notification-service", told["spring.mail.host"]
    yield "ticket-command-service", re.search(r"//([\w.-]+):", told["spring.security.oauth2.resourceserver.jwt.issuer-uri"]).group(1)
    yield "alertmanager", document("observability/alertmanager/alertmanager.yml")["global"]["smtp_smarthost"].split(":")[0]
    yield "prometheus", document("observability/prometheus/targets/alertmanagers.yml")[0]["targets"][0].split(":")[0]
    yield "grafana", re.search(r"//([\w.-]+):", SERVICES["grafana"]["environment"]["HELPDESK_PROMETHEUS_URL"]).group(1)
    yield "grafana", re.search(r"//([\w.-]+):", SERVICES["grafana"]["environment"]["HELPDESK_TRACES_URL"]).group(1)
    yield "otel-collector", re.search(r"//([\w.-]+):", document("compose/observability/collector.yaml")["exporters"]["otlphttp"]["endpoint"]).group(1)
    traced = dict(flat(document("compose/settings/application-observability.yaml")))
    yield "approval-service", re.search(r"//([\w.-]+):", traced.get("helpdesk.traces.endpoint", "http://nowhere:0")).group(1)


def reachable(source, host):
    networks = {name: set(service.get("networks", [])) for name, service in SERVICES.items()}
    return any(networks[source] & there for name, there in networks.items() if host in names(name))


def names(service):
    networks = SERVICES[service].get("networks", [])
    aliases = networks.values() if isinstance(networks, dict) else []
    return {service, *(alias for network in aliases for alias in network["aliases"])}


def of_watchers():
    scraped = set(document("observability/prometheus/targets/services.yml")[0]["targets"])
    there = {f"{service}:{settings_of(service)['management.server.port']}" for service in OURS}
    if scraped != there:
        yield f"Prometheus reads {sorted(scraped)}, the services are at {sorted(there)}"


def of_realm(told):
    realm = json.loads((PROJECT / "compose/keycloak/realm.json").read_text())
    production = document(REALM)["spec"]["realm"]
    issuer = f"{SERVICES['keycloak']['environment']['KC_HOSTNAME']}/realms/{realm['realm']}"
    named_by = {"the services": told["spring.security.oauth2.resourceserver.jwt.issuer-uri"]}
    for name, address in SERVICES["front-door"]["environment"].items():
        if name.startswith("FRONTDOOR_SIGNIN_"):
            named_by[name] = address.split("/protocol/")[0]
    for who, named in named_by.items():
        if named != issuer:
            yield f"{who} expect tokens of {named}, they are of {issuer}"
    if realm["roles"] != production["roles"]:
        yield f"the realm's roles are not those of {REALM}"
    systems = {client["clientId"]: client for client in realm["clients"]}
    for client in production["clients"]:
        if client.get("serviceAccountsEnabled") and systems.get(client["clientId"]) != client:
            yield f"the realm's client {client['clientId']} is not that of {REALM}"
    here = {u["username"]: (u["email"], u["realmRoles"]) for u in realm["users"] if "email" in u}
    local = {p["id"]: (p["email"], p["roles"]) for p in document(PEOPLE)["issuer"]["people"] if "email" in p}
    if here != local:
        yield f"the realm's people are not those of {PEOPLE}"
