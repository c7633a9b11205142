#!/bin/sh
# Stand-ins for the official images of docker-compose.yml, for an engine that can pull none: Debian's packages, Maven's, npm's and Go's
# registries instead. Prints variables for the shell, which win over .env:
#
#   compose/local-images/build.sh > /tmp/images.sh && . /tmp/images.sh && docker-compose up
#
# No Grafana and no Tempo: they come from none of these. Needs what local-backends/containers/build-images.sh needs, and node, npm, go, unzip.
set -eu
cd "$(dirname "$0")/../.."
. scripts/find-jdk.sh
JAVA_HOME=$(find_jdk) || { echo "A JDK 25 is needed: set JAVA_HOME." >&2; exit 1; }
export JAVA_HOME DOCKER_BUILDKIT=0

KEYCLOAK=26.7.3
MAILPIT=v1.27.11
MONGOSH=2.5.6

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R compose/local-images/. "$work"

image() {
  docker build -q -t "helpdesk/$1:local" "$work/${2:-$1}" >&2
}

java() {
  modules=$("$JAVA_HOME/bin/java" --list-modules | sed 's/@.*//' | grep -vE '^jdk.j(link|package)$' | paste -s -d ,)
  "$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --generate-cds-archive \
    --output "$work/java/jre" >&2
  image java
}

mongodb() {
  cp -L "$(command -v node)" "$work/mongodb/node"
  mkdir "$work/mongodb/mongosh"
  (cd "$work/mongodb/mongosh" && npm init -y && npm install --no-audit --no-fund --ignore-scripts "mongosh@$MONGOSH") >"$work/npm.log" 2>&1 ||
    { cat "$work/npm.log" >&2; exit 1; }
  image mongosh mongodb
}

keycloak() {
  mvn -q dependency:copy -Dartifact="org.keycloak:keycloak-quarkus-dist:$KEYCLOAK:zip" -DoutputDirectory="$work/zip" >&2
  unzip -q "$work/zip/"*.zip -d "$work/keycloak"
  mv "$work/keycloak/keycloak-$KEYCLOAK" "$work/keycloak/keycloak"
  image keycloak-dist keycloak
}

mailpit() {
  GOBIN="$work/mailpit" CGO_ENABLED=0 go install "github.com/axllent/mailpit@$MAILPIT" >&2
  image mailpit
}

unpack() {
  (cd "$work" && apt-get -q download "$1" && dpkg-deb -x "$1"_*.deb "$1") >"$work/apt.log" 2>&1 || { cat "$work/apt.log" >&2; exit 1; }
}

watchers() {
  programs=$(scripts/find-prometheus.sh)
  unpack busybox-static
  unpack prometheus-alertmanager
  cp -R "$work/prometheus-alertmanager/usr/share/prometheus" "$work/alertmanager/share"
  for program in prometheus alertmanager; do
    cp -L "$programs/$program" "$work/$program/$program"
    cp "$work/busybox-static/bin/busybox" "$work/$program/busybox"
    image "$program"
  done
}

local-backends/containers/build-images.sh >/dev/null
java
mongodb
keycloak
mailpit
watchers
cat <<END
export JAVA_IMAGE=helpdesk/java:local KAFKA_IMAGE=helpdesk/kafka:local MONGODB_IMAGE=helpdesk/mongosh:local
export KEYCLOAK_IMAGE=helpdesk/keycloak-dist:local MAILPIT_IMAGE=helpdesk/mailpit:local
export PROMETHEUS_IMAGE=helpdesk/prometheus:local ALERTMANAGER_IMAGE=helpdesk/alertmanager:local
END
