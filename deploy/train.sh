#!/usr/bin/env bash
# Run while an image is built: starts the service once, with nothing around it, and keeps what the JVM loaded and linked for it as
# its AOT cache. Class path and flags must be the same as later, so both are written to one file that the image starts with.
set -euo pipefail
cd "${1:-/opt/flashwire}"

# Flat, since a cache holds only what the JVM's own class loader loads: Quarkus' own would leave most of it out.
libraries=$(printf '%s:' quarkus/transformed-bytecode.jar quarkus/generated-bytecode.jar app/*.jar lib/boot/*.jar lib/main/*.jar)
cat >java.args <<EOF
-XX:AOTCache=$PWD/service.aot
-XX:+UseCompactObjectHeaders
--add-opens=java.base/java.lang=ALL-UNNAMED
--enable-native-access=ALL-UNNAMED
-cp $(sed "s#:\$##; s#\([^:]*\)#$PWD/\1#g" <<<"$libraries")
io.quarkus.runner.GeneratedMain
EOF

export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:9/none QUARKUS_DATASOURCE_USERNAME=none QUARKUS_DATASOURCE_PASSWORD=none
export QUARKUS_FLYWAY_MIGRATE_AT_START=false KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9 QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=8080
FLASHWIRE_SERVICE_PASSWORD=$(head -c 24 /dev/urandom | base64)
FLASHWIRE_SECRET_KEY=$(head -c 32 /dev/urandom | base64)
export FLASHWIRE_SERVICE_PASSWORD FLASHWIRE_SECRET_KEY

get() {
  exec 3<>/dev/tcp/127.0.0.1/8080
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
  timeout 10 cat <&3
  exec 3>&-
}

log=$(mktemp)
java -XX:AOTCacheOutput="$PWD/service.aot" $(grep -v AOTCache= java.args) >"$log" 2>&1 &
service=$!
# It may give up for want of its database: what it has loaded by then is kept all the same.
while kill -0 $service 2>/dev/null && ! grep -q 'Installed features' "$log"; do sleep 0.5; done
for path in /q/health/live /q/health/ready /q/metrics /; do get "$path" >/dev/null 2>&1 || true; done
kill $service 2>/dev/null || true
wait $service || true
[ -s service.aot ] || { cat "$log"; exit 1; }
rm -f "$log"
ls -l service.aot
