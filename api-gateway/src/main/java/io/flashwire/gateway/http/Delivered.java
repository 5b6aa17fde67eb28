package io.flashwire.gateway.http;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The log of deliveries, for the OpenAPI document. */
final class Delivered {

    private Delivered() {}

    @Schema(name = "Delivery")
    record Delivery(
            long id,

            @Schema(description = "of the alert, or of the test message; the webhook-id of every attempt")
            String alertId,

            @Nullable String incidentId,
            State state,

            @Schema(description = "of the next attempt; absent where there is none") @Nullable
            Instant dueAt,

            Instant createdAt,
            List<Attempt> attempts) {}

    @Schema(name = "DeliveryState")
    enum State {
        DUE,
        DELIVERED,
        FAILED
    }

    @Schema(name = "DeliveryAttempt")
    record Attempt(
            @Schema(description = "1 for the first") int number,
            Instant at,

            @Schema(
                    enumeration = {"accepted", "refused", "rejected", "gone", "unreachable", "forbidden", "thread-lost"
                    })
            String outcome,

            @Schema(description = "of the answer, where there was one") @Nullable
            Integer status,

            int latencyMs,
            @Schema(description = "why it failed") @Nullable String detail,

            @Schema(description = "the beginning of the answer, without secrets", maxLength = 500) @Nullable
            String response) {}
}
