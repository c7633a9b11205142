"""The built manifests of one overlay, and a few questions that all checks ask."""

import re
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[2]
SERVICES = ("ticket-command-service", "ticket-query-service", "notification-service", "approval-service")




class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.1 but for a lone `=`, which CRDs use as a word."""


Loader.add_constructor("tag:yaml.org,2002:value", Loader.construct_scalar)


def read_all(file):
    return [document for document in yaml.load_all(Path(file).read_text(), Loader) if document]


def named(resource):
    return f"{resource['kind']}/{resource['metadata']['name']}"


def of_kind(resources, *kinds):
    return [resource for resource in resources if resource["kind"] in kinds]


def pods(resources):
    """Each pod template with the resource that makes it."""
    for resource in of_kind(resources, "Deployment", "StatefulSet", "Job"):
        yield resource, resource["spec"]["template"]


def settings_of(service):
    """The first document of the service's own settings, with dotted names."""
    text = (PROJECT / service / "src/main/resources/application.yml").read_text()
    return dict(flat(next(yaml.safe_load_all(text))))


def flat(tree, path=""):
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def java(path):
    return (PROJECT / path).read_text()


def java_map(text, name):
    """The strings of `name = Map.of("a", "b", …)` or of `Map.of(…)` after `name(`."""
    found = re.search(name + r"[\s\S]*?Map\.of\(([^;]*?)\)\)?;", text)
    words = re.findall(r'"([^"]*)"', found.group(1))
    return dict(zip(words[::2], words[1::2], strict=True))
