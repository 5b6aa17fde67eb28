#!/usr/bin/env bash
# Asks the service in this container (or at HEALTHY_HOST) whether it is ready; needs no curl in the image.
exec 3<>"/dev/tcp/${HEALTHY_HOST:-127.0.0.1}/${QUARKUS_HTTP_PORT:-8080}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
