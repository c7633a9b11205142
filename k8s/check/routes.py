"""The routes send each path of the REST contract to its service, by the Gateway API's own rules of precedence."""

import re

from manifests import of_kind

C, Q, N, A = "ticket-command-service", "ticket-query-service", "notification-service", "approval-service"
TABLE = [
    ("GET", "/answers/abc", A), ("POST", "/answers/abc", A), ("GET", "/answers", A), ("GET", "/answersheet", None),
    ("GET", "/api/v1/tickets/TECH-175/mails", N), ("GET", "/api/v1/tickets/TECH-175/mails/1", Q),
    ("GET", "/api/v1/ops/command/log", C), ("GET", "/api/v1/ops/query/dead-letters", Q),
    ("POST", "/api/v1/ops/notification/dead-letters/1", N), ("POST", "/api/v1/ops/approval/dead-letters/1", A),
    ("GET", "/api/v1/tickets", Q), ("HEAD", "/api/v1/tickets", Q), ("GET", "/api/v1/tickets/changes", Q),
    ("GET", "/api/v1/tickets/TECH-175/journey", Q), ("GET", "/api/v1/me", Q),
    ("POST", "/api/v1/tickets", C), ("PUT", "/api/v1/tickets/TECH-175/contact", C), ("DELETE", "/api/v1/suppliers/SUP-1/members/P-1", C),
    ("POST", "/internal/sign-ins", None), ("GET", "/actuator/prometheus", None), ("GET", "/", None),
]


def problems(resources):
    for route in of_kind(resources, "HTTPRoute"):
        if route["metadata"]["name"] == "helpdesk":
            for method, path, service in TABLE:
                actual = target(route["spec"]["rules"], method, path)
                if actual != service:
                    yield f"{method} {path} leads to {actual}, the contract says {service}"


def target(rules, method, path):
    matches = [(strength(m, method, path), rule) for rule in rules for m in rule["matches"]]
    matches = [(strong, rule) for strong, rule in matches if strong]
    return max(matches, key=lambda match: match[0])[1]["backendRefs"][0]["name"] if matches else None


def strength(match, method, path):
    """Exact before regular expression before the longest prefix, then the method."""
    kind, value = match["path"]["type"], match["path"]["value"]
    if match.get("method", method) != method:
        return None
    hit = {
        "Exact": path == value,
        "RegularExpression": re.fullmatch(value, path),
        "PathPrefix": path == value or path.startswith(value.rstrip("/") + "/"),
    }[kind]
    order = ["PathPrefix", "RegularExpression", "Exact"].index(kind)
    return (order, len(value), "method" in match) if hit else None
