package io.flashwire.alert.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its log shows it.
 *
 * @param alertId the id of the alert, or of the test message
 * @param incidentId absent for a test message
 * @param state {@code DUE}, {@code DELIVERED} or {@code FAILED}
 * @param dueAt when the next attempt is due; absent where none is
 */
public record LoggedDelivery(
        long id,
        String alertId,
        @Nullable String incidentId,
        String state,
        @Nullable Instant dueAt,
        Instant createdAt,
        List<Attempt> attempts) {

    public LoggedDelivery {
        attempts = List.copyOf(attempts);
    }
}
