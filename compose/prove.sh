#!/bin/sh
# Brings docker-compose.yml up from nothing on this machine's engine, with no other observability than what is named, plays the
# tutorial on it, says how long the start took and what each container takes, and removes it all again, data included.
#
#   compose/prove.sh                            light
#   compose/prove.sh prometheus alertmanager    and these two
#
# Has a project of its own, so it never meets data that somebody keeps; its ports must be free. KEEP=1 leaves it running.
set -eu
cd "$(dirname "$0")/.."
compose=${COMPOSE:-$(docker compose version >/dev/null 2>&1 && echo docker compose || echo docker-compose)}
export COMPOSE_PROJECT_NAME=helpdesk-proof COMPOSE_PROFILES=light,local DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1
[ $# -eq 0 ] || COMPOSE_PROFILES=observability,local
whole="ticket-command-service ticket-query-service notification-service approval-service front-door kafka mongodb mongodb-setup keycloak mailpit"

[ ! -e compose/settings/clock-offset ] || { echo "compose/settings/clock-offset is there: time was moved for somebody's data." >&2; exit 1; }

end() {
  [ -n "${KEEP:-}" ] || { $compose down --volumes; rm -f compose/settings/clock-offset; }
}
trap end EXIT

# every container with a check is healthy, and none is left that restarts or died
ready() {
  states=$(docker ps --all --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --format '{{.Status}} {{.Names}}')
  ! printf '%s\n' "$states" | grep -vE '\(healthy\)|^Exited \(0\).*mongodb-setup' | grep -q .
}

sh compose/make-secrets.sh
[ -n "${PREPARED:-}" ] || $compose build
began=$(date +%s)
# shellcheck disable=SC2086
$compose up -d --no-build $whole "$@"
until ready; do
  [ $(($(date +%s) - began)) -lt 400 ] || { echo "Not healthy after 400 s:" >&2; printf '%s\n' "$states" >&2; exit 1; }
  sleep 2
done
echo "healthy after $(($(date +%s) - began)) s"
compose/story.sh
docker stats --no-stream --format '{{.MemUsage}}	{{.Name}}' $(docker ps -q --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME")
