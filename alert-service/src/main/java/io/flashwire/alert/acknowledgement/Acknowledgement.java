package io.flashwire.alert.acknowledgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has an incident in hand.
 *
 * @param sequence of the latest alert at that time
 */
public record Acknowledgement(
        String incident,
        String by,
        Instant at,
        int sequence,
        @Nullable String note) {}
