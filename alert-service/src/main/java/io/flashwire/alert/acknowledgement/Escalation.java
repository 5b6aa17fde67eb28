package io.flashwire.alert.acknowledgement;

import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell where nobody acknowledges an incident in time.
 *
 * @param to the subscription that is told then
 * @param after how long after the alert
 * @param minTier what is quieter never escalates; where absent, what is quieter than BULLETIN
 */
public record Escalation(UUID to, Duration after, @Nullable Tier minTier) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Escalation {
        Objects.requireNonNull(to, "an escalation names a subscription");
        Objects.requireNonNull(after, "an escalation says after how long");
        if (after.compareTo(SHORTEST) < 0 || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an escalation comes after a minute to a day");
        }
    }

    public boolean concerns(Tier tier) {
        return tier.atLeast(minTier == null ? Tier.BULLETIN : minTier);
    }
}
