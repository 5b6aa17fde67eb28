#!/bin/sh
# Writes .env with fresh random secrets for docker compose, unless there is one.
set -eu
cd "$(dirname "$0")/.."
[ -e .env ] && { echo ".env is there already"; exit 0; }
secret() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
umask 077
cat >.env <<ENV
FLASHWIRE_POSTGRES_PASSWORD=$(secret)
FLASHWIRE_DATABASE_PASSWORD=$(secret)
FLASHWIRE_SERVICE_PASSWORD=$(secret)
FLASHWIRE_SECRET_KEY=$(head -c 32 /dev/urandom | base64 | tr -d '\n')
FLASHWIRE_ADMIN_KEY=fw_compose_$(secret)
FLASHWIRE_ONE_TIME_TOKEN=$(secret)
FLASHWIRE_GRAFANA_PASSWORD=$(secret)
ENV
echo "wrote .env"
