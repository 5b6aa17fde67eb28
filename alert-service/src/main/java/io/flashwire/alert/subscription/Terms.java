package io.flashwire.alert.subscription;

import io.flashwire.alert.acknowledgement.Escalation;
import io.flashwire.alert.digest.Digest;
import io.flashwire.alert.digest.QuietHours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a subscription is told what it asks for, and who else is where nobody minds it.
 *
 * @param mutedUntil until then it is told nothing new
 */
public record Terms(
        @Nullable QuietHours quietHours,
        @Nullable Digest digest,
        @Nullable Instant mutedUntil,
        @Nullable Escalation escalation) {

    /** At once, at any hour. */
    public static final Terms NONE = new Terms(null, null, null, null);
}
