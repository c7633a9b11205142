"""Prints what is wrong with docker-compose.yml, and fails where something is. Called by scripts/check-manifests.sh."""

import sys

import agreement
import hardening
import images
import secrets_made
from composed import SERVICES

found = [*hardening.problems(), *images.problems(), *secrets_made.problems(), *agreement.problems()]
for problem in found:
    print(f"docker-compose.yml: {problem}")
print(f"docker-compose.yml: {'wrong' if found else 'good'} ({len(SERVICES)} services)")
sys.exit(bool(found))
