# Builds what ./start runs, when a jar is missing or older than a source.
PROGRAMS="ticket-command-service ticket-query-service notification-service approval-service local-issuer local-stack"

jar_of() {
  ls "$1"/target/*-app.jar 2>/dev/null | head -n 1
}

needs_build() {
  for program in $PROGRAMS; do
    jar=$(jar_of "$program")
    [ -n "$jar" ] || return 0
    changed=$(find pom.xml ./*/pom.xml ./*/src/main -type f -newer "$jar" 2>/dev/null | head -n 1)
    [ -z "$changed" ] || return 0
  done
  return 1
}

build_if_needed() {
  needs_build || return 0
  mkdir -p .local
  log=.local/build.log
  echo "Construction (une à trois minutes la première fois, détails dans $log)"
  modules=$(echo "$PROGRAMS" | tr ' ' ',')
  {
    mvn --batch-mode --no-transfer-progress -Dquick -DskipTests -pl "$modules" -am package 2>&1 || echo "BUILD-STATUS $?"
  } | tee "$log" | awk '/^\[INFO\] Building [a-z]/ {print "  " $3 " " $5; fflush()}'
  if grep -q '^BUILD-STATUS' "$log"; then
    grep '^\[ERROR\]' "$log" | head -n 8 >&2
    give_up "La construction a échoué ; tout est dans $log."
  fi
}
