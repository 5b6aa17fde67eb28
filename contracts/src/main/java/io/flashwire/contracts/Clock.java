package io.flashwire.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@code publishedAt} was found.
 *
 * @param text the time as the publisher wrote it
 * @param zone the zone or offset that it was read in
 * @param flags what is to be said against it
 */
public record Clock(
        Basis basis, @Nullable String text, @Nullable String zone, List<Flag> flags) {

    public Clock {
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    public static Clock of(Basis basis, @Nullable String text, @Nullable String zone) {
        return new Clock(basis, text, zone, List.of());
    }

    /** A doubtful time raises no alert. That an entry was put in late is told, but its time may well be right. */
    @JsonIgnore
    public boolean doubtful() {
        return basis == Basis.UNKNOWN || flags.stream().anyMatch(flag -> flag != Flag.BACK_DATED);
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
        /** Later than the clocks of publishers may run ahead. */
        FUTURE,
        /** No such day or time of day exists. */
        IMPOSSIBLE,
        UNPARSEABLE,
        /** It appeared in a list that had been looked at since the time it bears. */
        BACK_DATED,
        /** The time of its page, which all entries of the page bear. */
        COLLAPSED
    }
}
