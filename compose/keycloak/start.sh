# What is secret comes from files; the realm is imported once, into an empty store.
set -eu
secret() { printf '%s' "$(</run/secrets/"$1")"; }
KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret keycloak-admin)
APPROVAL_SERVICE=$(secret client-approval-service)
TICKET_QUERY_SERVICE=$(secret client-ticket-query-service)
INVENTAIRE=$(secret client-inventaire)
PEOPLE=$(secret people)
export KC_BOOTSTRAP_ADMIN_USERNAME KC_BOOTSTRAP_ADMIN_PASSWORD APPROVAL_SERVICE TICKET_QUERY_SERVICE INVENTAIRE PEOPLE
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
