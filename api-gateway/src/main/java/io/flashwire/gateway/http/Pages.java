package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.gateway.access.AuditEntry;
import io.flashwire.gateway.archive.IncidentSummary;
import java.util.List;
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
