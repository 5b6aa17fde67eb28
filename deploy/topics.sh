#!/usr/bin/env bash
# Creates the topics that are missing, each with its dead-letter twin. They are those of contracts' Topics.
set -euo pipefail
for topic in flashwire.updates flashwire.updates.enriched flashwire.alerts; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$topic" --partitions 6
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$topic.dlq" --partitions 1
done
