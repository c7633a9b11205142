# What is secret comes from files; the realm is imported once, into an empty store.
set -eu
secret() { printf '%s' "$(</run/secrets/"$1")"; }
KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret keycloak-admin)
APPROVAL_SERVICE=$(secret client-approval-service)
TICKET_QUERY_SERVICE=$(secret client-ticket-query-service)
TICKET_COMMAND_SERVICE=$(secret client-ticket-command-service)
INVENTAIRE=$(secret client-inventaire)
PEOPLE=$(secret people)
# of the realm that invites
SMTP_HOST=mailpit
SMTP_PORT=1025
SMTP_FROM=assistance@ecolenumerique.example
PORTAL=http://localhost:8080/portal
export KC_BOOTSTRAP_ADMIN_USERNAME KC_BOOTSTRAP_ADMIN_PASSWORD PEOPLE SMTP_HOST SMTP_PORT SMTP_FROM PORTAL
export APPROVAL_SERVICE TICKET_QUERY_SERVICE TICKET_COMMAND_SERVICE INVENTAIRE
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
