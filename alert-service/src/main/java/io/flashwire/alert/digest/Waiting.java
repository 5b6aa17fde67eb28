package io.flashwire.alert.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a subscription was not told at once.
 *
 * @param dueAt when it comes after all; absent where it never does
 * @param releasedAt when it came
 */
public record Waiting(
        String alertId,
        String incidentId,
        String why,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Instant releasedAt) {}
