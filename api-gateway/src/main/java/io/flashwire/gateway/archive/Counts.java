package io.flashwire.gateway.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How many there were, in the order of time; hours and days without any are left out.
 *
 * @param since the beginning of the first hour or day that was looked at
 * @param series one for each value that was asked for
 */
public record Counts(Per per, Instant since, Instant until, List<Series> series) {

    public Counts {
        series = List.copyOf(series);
    }

    /** In UTC. */
    public enum Per {
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS);

        private final ChronoUnit unit;

        Per(ChronoUnit unit) {
            this.unit = unit;
        }

        public ChronoUnit unit() {
            return unit;
        }
    }

    /** What is counted. */
    public enum By {
        SOURCE,
        LANGUAGE,
        KIND,
        STATUS,
        TIER,
        ACTOR,
        COUNTRY;

        /** The facet of that value. */
        public String facet(String value) {
            return name().toLowerCase(Locale.ROOT) + ":" + value;
        }
    }

    /**
     * @param of what is counted, for instance {@code tier}; {@code all} where nothing narrows it
     * @param value of it, for instance {@code FLASH}
     */
    public record Series(String of, String value, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param at the beginning of the hour or day */
    public record Point(Instant at, long count) {}
}
