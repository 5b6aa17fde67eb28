package io.flashwire.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 attributes of a message, for the Kafka protocol binding in binary mode.
 *
 * @param id unique within the source: update or alert id with its revision or sequence
 * @param source the service that made it, for instance {@code /flashwire/ingest-service}
 * @param subject the update or incident that it is about, also the record's key
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time) {

    public static CloudEvent of(LiveUpdate update) {
        return new CloudEvent(
                update.id() + "." + update.revision(),
                "/flashwire/ingest-service",
                "io.flashwire.update.v1",
                update.id(),
                update.at());
    }

    public static CloudEvent of(EnrichedUpdate enriched) {
        var update = enriched.update();
        return new CloudEvent(
                update.id() + "." + update.revision(),
                "/flashwire/enrich-service",
                "io.flashwire.update.enriched.v1",
                update.id(),
                update.at());
    }

    public static CloudEvent of(Alert alert) {
        return new CloudEvent(
                alert.id(),
                "/flashwire/alert-service",
                "io.flashwire.alert.v1",
                alert.incident().id(),
                alert.sentAt());
    }

    /** Header names with their values, as the binding writes them. */
    public Map<String, byte[]> headers() {
        var headers = new LinkedHashMap<String, byte[]>();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", time.toString());
        put(headers, "content-type", "application/json");
        return headers;
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
