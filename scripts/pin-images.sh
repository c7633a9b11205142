#!/bin/sh
# Pulls each image of .env and adds its digest to its tag (name:tag@sha256:…), so that every later pull gets the same bytes.
# Run again after changing a tag: a line that has a digest keeps it.
set -eu
cd "$(dirname "$0")/.."
file=${1:-.env}

for line in $(grep -E '^[A-Z]+_IMAGE=[^@]+$' "$file"); do
  name=${line%%=*} image=${line#*=}
  docker pull --quiet "$image" >/dev/null
  digest=$(docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$image" | sed -n 's/.*@\(sha256:[0-9a-f]\{64\}\)$/\1/p' | head -n 1)
  [ -n "$digest" ] || { echo "$image has no digest: it does not come from a registry." >&2; exit 1; }
  sed "s|^$name=.*|$name=$image@$digest|" "$file" >"$file.new"
  mv "$file.new" "$file"
  echo "$name=$image@$digest"
done
