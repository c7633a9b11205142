"""Every image comes from .env, by an exact tag, the same as elsewhere in the project."""

import re

import yaml
from composed import ENV, RAW, TEXT
from manifests import PROJECT

EXACT = re.compile(r"[a-z0-9./-]+:v?\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?")
TESTS = "local-backends/src/main/resources/be/ecolenumerique/helpdesk/backends/containers/images.properties"
K8S = {"kafka": "KAFKA_IMAGE", "mongo": "MONGODB_IMAGE", "mailpit": "MAILPIT_IMAGE"}


def problems():
    for name, service in RAW["services"].items():
        image = service.get("image", "")
        if not re.fullmatch(r"\$\{\w+_IMAGE\}|helpdesk/[a-z-]+:\$\{HELPDESK_VERSION\}", image):
            yield f"{name} takes its image {image} not from .env"
        if image.startswith("helpdesk/") != ("build" in service):
            yield f"{name} is built and pulled, or neither"
    for name, image in ENV.items():
        if name.endswith("_IMAGE"):
            if not EXACT.fullmatch(image):
                yield f".env: {name}={image} is no exact tag"
            if f"${{{name}}}" not in TEXT:
                yield f".env: {name} is used nowhere"
    yield from elsewhere()


def elsewhere():
    tests = dict(re.findall(r"^HELPDESK_(\w+)=(.*)$", (PROJECT / TESTS).read_text(), re.MULTILINE))
    of_tests = {"KAFKA_IMAGE": tests["KAFKA_IMAGE"], "MONGODB_IMAGE": tests["MONGO_IMAGE"]}
    local = yaml.safe_load((PROJECT / "k8s/overlays/local/kustomization.yaml").read_text())["images"]
    of_k8s = {K8S[i["name"]]: f"{i.get('newName', i['name'])}:{i['newTag']}" for i in local if i["name"] in K8S}
    for where, named in (("images.properties", of_tests), ("k8s/overlays/local", of_k8s)):
        for name, image in named.items():
            if ENV[name].split("@")[0] != image:
                yield f"{where} says {image}, .env {name}={ENV[name]}"
