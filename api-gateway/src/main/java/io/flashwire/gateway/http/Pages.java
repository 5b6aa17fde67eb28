package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.gateway.access.AuditEntry;
import io.flashwire.gateway.archive.IncidentSummary;
import io.flashwire.gateway.archive.Latency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The pages of answers as the OpenAPI document describes them; what is sent is the stored JSON, as it came. */
final class Pages {

    private static final String NEXT = "cursor of the page behind this one; absent on the last";

    private Pages() {}

    @Schema(name = "UpdatePage")
    record Updates(
            List<EnrichedUpdate> items,

            @Schema(description = NEXT, nullable = true) @Nullable
            String next) {}

    @Schema(name = "FeatureCollection", description = "RFC 7946; next is the cursor of the page behind this one")
    record Features(
            @Schema(enumeration = "FeatureCollection") String type,
            List<Feature> features,
            @Schema(nullable = true) @Nullable String next) {}

    @Schema(name = "Feature")
    record Feature(
            @Schema(enumeration = "Feature") String type,
            String id,

            @Schema(nullable = true, description = "a point, or nothing where no place is known") @Nullable
            Geometry geometry,

            @Schema(type = SchemaType.OBJECT) Map<String, Object> properties) {}

    @Schema(name = "Point")
    record Geometry(
            @Schema(enumeration = "Point") String type,
            @Schema(description = "longitude, latitude") List<Double> coordinates) {}

    @Schema(name = "JsonFeed", description = "JSON Feed 1.1")
    record Feed(
            String version,
            String title,
            String home_page_url,
            String feed_url,
            @Schema(nullable = true) @Nullable String next_url,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            List<Object> items) {}

    @Schema(name = "LatencyTable")
    record Latencies(Instant since, Instant until, List<Latency> items) {}

    @Schema(name = "AuditPage")
    record Audit(
            List<AuditEntry> items,

            @Schema(description = NEXT, nullable = true) @Nullable
            String next) {}

    @Schema(name = "AlertPage")
    record Alerts(
            List<Alert> items,

            @Schema(description = NEXT, nullable = true) @Nullable
            String next) {}

    @Schema(name = "IncidentPage")
    record Incidents(
            List<IncidentSummary> items,

            @Schema(description = NEXT, nullable = true) @Nullable
            String next) {}
}
