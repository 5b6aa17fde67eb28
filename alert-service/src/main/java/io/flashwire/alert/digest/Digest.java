package io.flashwire.alert.digest;

import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is less than urgent comes together, at set times of the day.
 *
 * @param every counted from midnight of the zone
 * @param breakThrough the quietest tier that does not wait; where absent, only a FLASH does not
 */
public record Digest(
        Duration every, @Nullable ZoneId zone, @Nullable Tier breakThrough) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Digest {
        Objects.requireNonNull(every, "a digest says how often it comes");
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a digest comes every minute at most and once a day at least");
        }
    }

    public boolean letsThrough(Tier tier) {
        return tier.atLeast(breakThrough == null ? Tier.FLASH : breakThrough);
    }

    /** The first time after this moment. */
    public Instant after(Instant moment) {
        var local = moment.atZone(zone == null ? ZoneOffset.UTC : zone);
        var midnight = local.toLocalDate().atStartOfDay(local.getZone());
        var past = Duration.between(midnight, local).dividedBy(every);
        var next = midnight.plus(every.multipliedBy(past + 1));
        var tomorrow = local.toLocalDate().plusDays(1).atStartOfDay(local.getZone());
        return (next.isAfter(tomorrow) ? tomorrow : next).toInstant();
    }
}
