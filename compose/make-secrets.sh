#!/bin/sh
# Makes what nobody may guess, in compose/secrets: once, what is there stays. docs/compose.md says which file is what.
set -eu
cd "$(dirname "$0")"
command -v openssl >/dev/null || { echo "openssl is needed to make secrets." >&2; exit 1; }

umask 077
mkdir -p secrets/link-public-keys

random() {
  [ -s "secrets/$1" ] || { openssl rand -hex "$2" | tr -d '\n' >"secrets/$1.new"; mv "secrets/$1.new" "secrets/$1"; }
}

# hides addresses in the log: the same for ever, so keep a copy with the backups
random address-key 32
random mongodb-keyfile 128
for name in admin ticket-command-service ticket-query-service notification-service approval-service; do random "mongodb-$name" 24; done
for name in ticket-query-service ticket-command-service approval-service inventaire; do random "client-$name" 24; done
for name in keycloak-admin grafana-admin people; do random "$name" 8; done

# signs the school's links; the public halves of former keys stay beside the new one (docs/compose.md)
if [ ! -s secrets/link-signing-key.pem ]; then
  openssl genpkey -algorithm ed25519 -out secrets/link-signing-key.pem
  openssl pkey -in secrets/link-signing-key.pem -pubout -out secrets/link-public-keys/key-1.pem
fi

# Containers run as other users, so the files are readable; nobody else gets as far as them: the directory is its owner's alone.
find secrets -type f -exec chmod 444 {} +
chmod 755 secrets/link-public-keys
chmod 700 secrets
