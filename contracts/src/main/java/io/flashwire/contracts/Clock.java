package io.flashwire.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@code publishedAt} was found.
 *
 * @param text the time as the publisher wrote it
 * @param zone the zone or offset that it was read in
 * @param flags what is doubtful about it; a doubtful time raises no alert
 */
public record Clock(
        Basis basis, @Nullable String text, @Nullable String zone, List<Flag> flags) {

    public Clock {
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    public static Clock of(Basis basis, @Nullable String text, @Nullable String zone) {
        return new Clock(basis, text, zone, List.of());
    }

    public enum Basis {
        /** The text carries its own offset or zone: {@code 2020-09-27T19:50:00Z}. */
        EXPLICIT_OFFSET,
        /** Date and time without a zone, read in the source's zone. */
        SOURCE_ZONE,
        /** A time of day, put on the page's date and rolled over midnight where the order of entries says so. */
        PAGE_DATE,
        /** Only a date is known: the update bears the start of its page's day, or the page's own time. */
        DATE_ONLY,
        /** The time that a feed gives for the item. */
        FEED_DATE,
        /** No readable time: {@code publishedAt} is absent. */
        UNKNOWN
    }

    public enum Flag {
        FUTURE,
        IMPOSSIBLE,
        UNPARSEABLE,
        BACK_DATED,
        COLLAPSED
    }
}
