package io.flashwire.ingest.clock;

import io.flashwire.contracts.Clock.Flag;
import java.time.Duration;
import java.time.Instant;

/** How far the clocks of publishers may run ahead of ours before a time counts as in the future. */
public record Skew(Duration tolerated) {

    public static final Skew USUAL = new Skew(Duration.ofMinutes(5));

    public Skew {
        if (tolerated.isNegative()) {
            throw new IllegalArgumentException("the skew is not negative");
        }
    }

    /** A time in the future is kept as the publisher told it, and flagged. */
    public Dated check(Dated dated, Instant now) {
        var at = dated.publishedAt();
        return at != null && at.isAfter(now.plus(tolerated)) ? dated.flagged(Flag.FUTURE) : dated;
    }
}
