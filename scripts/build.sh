# Builds what ./start runs, when a jar is missing or older than a source.
PROGRAMS="ticket-command-service ticket-query-service notification-service approval-service local-issuer local-stack"

# The jars themselves carry a fixed date, so that builds are reproducible.
BUILT=local-stack/target/programs-built

needs_build() {
  for program in $PROGRAMS; do
    ls "$program"/target/*-app.jar >/dev/null 2>&1 || return 0
  done
  [ -e "$BUILT" ] || return 0
  find pom.xml ./*/pom.xml ./*/src/main -newer "$BUILT" | grep -q .
}

build_if_needed() {
  needs_build || return 0
  mkdir -p .local
  log=.local/build.log
  begun=$(mktemp)
  echo "Construction (une à trois minutes la première fois, détails dans $log)"
  modules=$(echo "$PROGRAMS" | tr ' ' ',')
  {
    mvn --batch-mode --no-transfer-progress -Dquick -DskipTests -pl "$modules" -am package 2>&1 || echo "BUILD-STATUS $?"
  } | tee "$log" | awk '$2 == "Building" && $5 ~ /^\[/ {print "  " $3 " " $5; fflush()}'
  if grep -q '^BUILD-STATUS' "$log"; then
    grep '^\[ERROR\]' "$log" | head -n 8 >&2
    give_up "La construction a échoué ; tout est dans $log."
  fi
  mv "$begun" "$BUILT"
}
