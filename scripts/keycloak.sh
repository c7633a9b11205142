# Obtains Keycloak once, as Maven obtains everything else, and says where it is: HELPDESK_KEYCLOAK_HOME, unless that is set.
KEYCLOAK_VERSION=26.7.3

require_keycloak() {
  [ -z "${HELPDESK_KEYCLOAK_HOME:-}" ] || return 0
  HELPDESK_KEYCLOAK_HOME=$PWD/target/keycloak/keycloak-$KEYCLOAK_VERSION
  export HELPDESK_KEYCLOAK_HOME
  [ ! -x "$HELPDESK_KEYCLOAK_HOME/bin/kc.sh" ] || return 0
  echo "Keycloak $KEYCLOAK_VERSION est préparé, une seule fois (177 Mo)…"
  artifact=org.keycloak:keycloak-quarkus-dist:$KEYCLOAK_VERSION:zip
  mvn --batch-mode --quiet --non-recursive dependency:unpack -Dartifact="$artifact" -DoutputDirectory=target/keycloak ||
    give_up "Keycloak n'a pas pu être obtenu par Maven : $artifact" \
      "HELPDESK_KEYCLOAK_HOME=/dossier/de/keycloak $0 --keycloak     un Keycloak $KEYCLOAK_VERSION qui est déjà là"
}
