"""Every field exists and has the right type: core kinds by Kubernetes' own schemas, the others by their CRDs.

Where no CRD is at hand (they are in no package registry), the fields must be among those that an earlier run with CRDs found good.
"""

import copy
from pathlib import Path

import jsonschema
import kubernetes_validate

from manifests import named, read_all

IN_NO_REGISTRY = ("kafka.strimzi.io", "k8s.keycloak.org", "mongodbcommunity.mongodb.com")
KNOWN = Path(__file__).with_name("known-fields.txt")


def problems(resources, kubernetes, directories):
    crds = {}
    for directory in directories:
        for file in sorted(Path(directory).glob("*.y*ml")):
            crds.update(versions(read_all(file)))
    for resource in resources:
        try:
            kubernetes_validate.validate(resource, kubernetes, strict=True)
        except kubernetes_validate.ValidationError as error:
            yield f"{named(resource)}: {'.'.join(map(str, error.path))}: {error.message}"
        except kubernetes_validate.SchemaNotFoundError:
            yield from by_crd(resource, crds)


def versions(documents):
    for crd in documents:
        if crd.get("kind") == "CustomResourceDefinition":
            spec = crd["spec"]
            for version in spec["versions"]:
                key = f"{spec['group']}/{version['name']}", spec["names"]["kind"]
                yield key, version["schema"]["openAPIV3Schema"]


def by_crd(resource, crds):
    key = resource["apiVersion"], resource["kind"]
    if key not in crds:
        yield from unknown(resource)
        return
    wrong = list(jsonschema.Draft202012Validator(strict(crds[key])).iter_errors(resource))
    for error in wrong:
        yield f"{named(resource)}: {'.'.join(map(str, error.path))}: {error.message}"
    if not wrong and key[0].split("/")[0] in IN_NO_REGISTRY:
        record(resource)


def strict(schema, top=True):
    """What an API server does: nullable, int-or-string, and (as `kubectl --validate=strict`) no unknown field."""
    schema = copy.copy(schema)
    if schema.pop("x-kubernetes-int-or-string", False):
        return {"type": ["integer", "string"]}
    if "properties" in schema:
        schema["properties"] = {name: strict(field, False) for name, field in schema["properties"].items()}
        if top:
            schema["properties"] |= {"apiVersion": True, "kind": True, "metadata": {"type": "object"}}
        if not schema.get("x-kubernetes-preserve-unknown-fields"):
            schema.setdefault("additionalProperties", False)
    if isinstance(schema.get("additionalProperties"), dict):
        schema["additionalProperties"] = strict(schema["additionalProperties"], False)
    if "items" in schema:
        schema["items"] = strict(schema["items"], False)
    if schema.pop("nullable", False) and "type" in schema:
        schema["type"] = [schema["type"], "null"]
    return schema


def fields(tree, path):
    """Each field's path; lists and their places are left out."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield f"{path}.{name}"
            yield from fields(value, f"{path}.{name}")
    elif isinstance(tree, list):
        for value in tree:
            yield from fields(value, path)


def used(resource):
    return set(fields(resource["spec"], f"{resource['apiVersion']} {resource['kind']} spec"))


def unknown(resource):
    known = set(KNOWN.read_text().splitlines()) if KNOWN.exists() else set()
    for field in sorted(used(resource) - known):
        yield f"{named(resource)}: {field} is not among {KNOWN.name}; check it with CRDS=<directory>"


def record(resource):
    known = set(KNOWN.read_text().splitlines()) if KNOWN.exists() else set()
    KNOWN.write_text("\n".join(sorted(known | used(resource))) + "\n")
