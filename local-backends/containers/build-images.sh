#!/bin/sh
# Stand-ins for the official images of MongoDB and Kafka, for an engine that can pull none: a Debian root by debootstrap (as root, the
# package debootstrap), a mongod for x86-64 Linux, a JRE made of this machine's JDK, Kafka from its Maven jars. Prints how to use them:
#
#   local-backends/containers/build-images.sh > /tmp/images.sh && . /tmp/images.sh && ./test -Pcontainers
#
# The mongod is the one of MONGOD, of the PATH, or the one that ./test keeps in the user's cache. DEBIAN (bookworm) names the release.
set -eu
cd "$(dirname "$0")/../.."
. scripts/find-jdk.sh
JAVA_HOME=$(find_jdk) || { echo "A JDK 25 is needed: set JAVA_HOME." >&2; exit 1; }
export JAVA_HOME DOCKER_BUILDKIT=0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build_root() {
  docker image inspect helpdesk/root:12 >/dev/null 2>&1 && return
  debootstrap --variant=minbase --include=ca-certificates,libcurl4 "${DEBIAN:-bookworm}" "$work/root" >&2
  tar -C "$work/root" -c . | docker import - helpdesk/root:12 >&2
}

build_mongo() {
  mongod=${MONGOD:-$(command -v mongod || echo "${XDG_CACHE_HOME:-$HOME/.cache}/helpdesk-ecole-numerique/mongod-6.0.5/mongod")}
  [ -x "$mongod" ] || { echo "There is no mongod: run ./test once (it keeps one), or set MONGOD." >&2; exit 1; }
  cp -R local-backends/containers/mongo "$work/mongo"
  cp -L "$mongod" "$work/mongo/mongod"
  docker build -q -t helpdesk/mongo:local "$work/mongo" >&2
}

build_kafka() {
  cp -R local-backends/containers/kafka "$work/kafka"
  "$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.management,jdk.unsupported --strip-debug --no-header-files --no-man-pages \
    --output "$work/kafka/jre"
  mvn -q -pl local-backends -DskipTests -Dquick package dependency:copy-dependencies dependency:copy -DincludeScope=runtime \
    -DexcludeGroupIds=org.testcontainers,com.github.docker-java,net.java.dev.jna \
    -Dartifact="org.slf4j:slf4j-simple:\${slf4j.version}" -DoutputDirectory="$work/kafka/jars" >&2
  cp local-backends/target/local-backends-*.jar "$work/kafka/jars"
  docker build -q -t helpdesk/kafka:local "$work/kafka" >&2
}

build_root
build_mongo
build_kafka
echo "export HELPDESK_MONGO_IMAGE=helpdesk/mongo:local HELPDESK_KAFKA_IMAGE=helpdesk/kafka:local"
