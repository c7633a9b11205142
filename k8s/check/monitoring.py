"""Rules and dashboards on Kubernetes are the files that docker-compose.yml mounts."""

from manifests import PROJECT, Loader, named, of_kind

import yaml


def problems(resources):
    for rules in of_kind(resources, "PrometheusRule"):
        if rules["spec"]["groups"] != written():
            yield f"{named(rules)} is not observability/prometheus/rules: run scripts/renew-prometheus-rules.sh"
    files = {file.name for file in (PROJECT / "observability/grafana/dashboards").glob("*.json")}
    for dashboards in of_kind(resources, "ConfigMap"):
        if "grafana_dashboard" in dashboards["metadata"].get("labels", {}) and files != dashboards["data"].keys():
            yield f"{named(dashboards)} has not the dashboards {sorted(files ^ dashboards['data'].keys())}"
    if of_kind(resources, "PodMonitor") and not of_kind(resources, "PrometheusRule"):
        yield "Prometheus sees the services and knows no rule"


def written():
    directory = PROJECT / "observability/prometheus/rules"
    return [group for file in sorted(directory.glob("*.yml")) for group in yaml.load(file.read_text(), Loader)["groups"]]
