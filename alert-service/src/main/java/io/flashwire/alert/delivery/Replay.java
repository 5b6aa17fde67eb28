package io.flashwire.alert.delivery;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to a subscription are to be made once more, under their old ids. What is given must all hold.
 *
 * @param ids of deliveries, or of the alerts in them
 * @param from when they were made, at the earliest
 * @param until when they were made, before this
 * @param states only of deliveries in one of these
 */
public record Replay(
        Set<String> ids,
        @Nullable String incident,
        @Nullable Instant from,
        @Nullable Instant until,
        Set<Final> states) {

    /** What is still due is on its way already. */
    public enum Final {
        DELIVERED,
        FAILED
    }

    public Replay {
        ids = ids == null ? Set.of() : Set.copyOf(ids);
        states = states == null || states.isEmpty() ? Set.of(Final.values()) : Set.copyOf(states);
    }

    /** Nobody means everything that was ever sent. */
    public boolean namesNothing() {
        return ids.isEmpty() && incident == null && from == null;
    }
}
