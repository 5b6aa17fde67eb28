package io.flashwire.gateway.http;

import io.flashwire.contracts.UpdateState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What ingest-service takes and answers, for the OpenAPI document: the gateway passes both on as they are. */
final class Pushed {

    private Pushed() {}

    @Schema(
            name = "PushedUpdate",
            requiredProperties = {"source", "key"})
    record Update(
            @Schema(description = "id of the source", examples = "highland-herald")
            String source,

            @Schema(description = "the publisher's own id of the entry", minLength = 1)
            String key,

            @Nullable String headline,
            @Nullable String body,

            @Schema(description = "with its offset; left out, it is when it came, or what is known already") @Nullable
            Instant publishedAt,

            @Nullable Instant modifiedAt,
            @Nullable String language,
            @Nullable String url,
            @Nullable Integer urgency,
            @Nullable Instant embargoedUntil,
            @Nullable String version,
            @Nullable Boolean test,
            @Nullable UpdateState state) {}

    @Schema(name = "PushOutcome")
    record Outcome(List<Accepted> accepted, List<Rejected> rejected) {}

    @Schema(name = "AcceptedUpdate")
    record Accepted(int index, String id, int revision, How outcome) {}

    enum How {
        NEW,
        REVISED,
        UNCHANGED,
        /** Until its embargo is over; it has no revision yet, which is told as 0. */
        HELD,
        WITHDRAWN
    }

    @Schema(name = "RejectedUpdate")
    record Rejected(
            @Nullable Integer index,
            @Nullable Integer line,
            @Nullable String field,
            String detail) {}
}
