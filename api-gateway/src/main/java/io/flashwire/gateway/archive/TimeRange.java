package io.flashwire.gateway.archive;

import java.time.Instant;
import java.util.Optional;

/** From {@code since} (inclusive) until {@code until} (exclusive); open where absent. */
public record TimeRange(Optional<Instant> since, Optional<Instant> until) {

    public static final TimeRange ALL = new TimeRange(Optional.empty(), Optional.empty());

    public TimeRange(Instant since, Instant until) {
        this(Optional.of(since), Optional.of(until));
    }

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Whether the time is one that news can have. */
    public static boolean storable(Instant at) {
        return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
    }

    static Instant nearest(Instant at) {
        return at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
    }
}
