package io.flashwire.ingest.clock;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as it stands above an entry, taken apart but not yet on the clock.
 *
 * @param text as the publisher wrote it
 * @param day absent where the page's day is meant
 * @param time absent where the digits are no time of day ({@code 25:70})
 * @param zone as written; absent where the outlet's own zone is meant
 */
public record Stamp(
        String text,
        @Nullable Day day,
        @Nullable LocalTime time,
        @Nullable String zone) {

    public boolean dated() {
        return day != null;
    }

    public boolean zoned() {
        return zone != null;
    }

    /** Of the same make: the entries of one page carry stamps alike. */
    public Make make() {
        return new Make(dated(), zoned());
    }

    public record Make(boolean dated, boolean zoned) {}
}
