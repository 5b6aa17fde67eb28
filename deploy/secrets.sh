#!/bin/sh
# Makes fresh random secrets for docker compose, one file each in deploy/secrets, unless they are there.
set -eu
cd "$(dirname "$0")"
# The folder is closed to others; the files are open to the containers, whose users are not this one.
umask 077
mkdir -p secrets
secret() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
keep() {
  [ -e "secrets/$1" ] && return
  printf '%s' "$2" >"secrets/$1"
  chmod 444 "secrets/$1"
}
keep postgres-password "$(secret)"
keep database-password "$(secret)"
keep service-password "$(secret)"
keep secret-key "$(head -c 32 /dev/urandom | base64 | tr -d '\n')"
keep admin-key "fw_compose_$(secret)"
keep one-time-token "$(secret)"
keep grafana-password "$(secret)"
# PostgreSQL's superuser: its image is told by the environment.
[ -e ../.env ] || printf 'FLASHWIRE_POSTGRES_PASSWORD=%s\n' "$(cat secrets/postgres-password)" >../.env
echo "the secrets are in deploy/secrets"
