package io.flashwire.gateway.archive;

import io.flashwire.gateway.archive.Counts.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many incidents happened when, in even steps; steps without any are left out.
 *
 * @param since the beginning of the first step
 * @param until the end of the last
 * @param series one for each value that occurs
 */
public record Timeline(Instant since, Instant until, long stepSeconds, List<Series> series) {

    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(60),
            Duration.ofDays(90),
            Duration.ofDays(180),
            Duration.ofDays(365));

    public Timeline {
        series = List.copyOf(series);
    }

    /** The steps that a time is cut into. */
    public record Scale(Instant since, Instant until, Duration step) {

        /** Of a length that people count in, where that makes no more steps than are wanted; aligned to UTC. */
        public static Scale of(Instant first, Instant last, int most) {
            var span = Duration.between(first, last);
            var step = STEPS.stream()
                    .filter(each -> each.multipliedBy(most - 1L).compareTo(span) >= 0)
                    .findFirst()
                    .orElseGet(() -> span.dividedBy(most - 1L));
            var seconds = Math.max(step.toSeconds(), 1);
            var since = Instant.ofEpochSecond(Math.floorDiv(first.getEpochSecond(), seconds) * seconds);
            var steps = Math.floorDiv(Duration.between(since, last).toSeconds(), seconds) + 1;
            return new Scale(since, since.plusSeconds(steps * seconds), Duration.ofSeconds(seconds));
        }
    }
}
