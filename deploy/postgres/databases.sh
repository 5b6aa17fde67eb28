#!/usr/bin/env bash
# A database for each service that keeps something, owned by a role of its own that sees no other.
set -euo pipefail
password=$(cat /run/secrets/database-password)
for name in flashwire_ingest flashwire_alerts flashwire_gateway; do
  psql -v ON_ERROR_STOP=1 -h /var/run/postgresql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v name="$name" -v password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
