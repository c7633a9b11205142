"""check.py <overlay> <built file> <Kubernetes version> <directory of CRDs>…: prints what is wrong, and fails where something is."""

import sys
from collections import Counter

import monitoring
import routes
import schemas
import topics
import wiring
from manifests import read_all


def main(overlay, file, kubernetes, *crds):
    resources = read_all(file)
    found = [
        *schemas.problems(resources, kubernetes, crds),
        *topics.problems(resources),
        *wiring.problems(resources),
        *routes.problems(resources),
        *monitoring.problems(resources),
    ]
    for problem in found:
        print(f"{overlay}: {problem}")
    kinds = Counter(resource["kind"] for resource in resources)
    words = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"k8s/overlays/{overlay}: {'wrong' if found else 'good'} ({words})")
    return bool(found)


sys.exit(main(*sys.argv[1:]))
