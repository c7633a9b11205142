#!/bin/sh
# Plays the suppliers' tutorial (in French) on the help desk that docker-compose.yml runs, which needs the profile `local` and no tickets
# yet. Runs in the front door's own image and network, so that it needs nothing but Docker. STORY_FROM=<container> names another door.
set -eu
cd "$(dirname "$0")"
door=${STORY_FROM:-$(docker ps -q --filter "label=com.docker.compose.project=${COMPOSE_PROJECT_NAME:-helpdesk}" --filter label=com.docker.compose.service=front-door)}
[ -n "$door" ] || { echo "The front door does not run: COMPOSE_PROFILES=light,local docker compose up -d" >&2; exit 1; }
image=$(docker inspect --format '{{.Config.Image}}' "$door")

exec docker run --rm --network "container:$door" --user "$(id -u):$(id -g)" --read-only --tmpfs /tmp --cap-drop ALL \
  --security-opt no-new-privileges:true --memory 256m --no-healthcheck \
  --volume "$PWD/settings:/settings" --volume "$PWD/secrets/people:/people:ro" --entrypoint java "$image" -Dstderr.encoding=UTF-8 \
  -cp program.jar be.ecolenumerique.helpdesk.localstack.compose.ComposeStory \
  http://localhost:8080 http://identity.localhost:8180/realms/helpdesk http://mailpit:8025 /people /settings/clock-offset \
  suivi.fournisseurs@ecolenumerique.example
