package io.flashwire.ingest.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The day that a page bears, with the moment of its publication where that is known too.
 *
 * @param text as it was written
 */
public record PageDay(LocalDate day, @Nullable Instant at, String text) {

    public static PageDay of(LocalDate day) {
        return new PageDay(day, null, day.toString());
    }

    /**
     * {@code 2020-09-27}, or with a time: {@code 2020-09-27T12:00:00Z}, {@code 2020-09-27T12:00} in the zone.
     *
     * @throws IllegalArgumentException where it is none of these, or no such day exists
     */
    public static PageDay parse(String text, @Nullable ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return new PageDay(LocalDate.parse(text), null, text);
            }
            if (text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})")) {
                var moment = OffsetDateTime.parse(text);
                var day = zone == null
                        ? moment.toLocalDate()
                        : moment.atZoneSameInstant(zone).toLocalDate();
                return new PageDay(day, moment.toInstant(), text);
            }
            var local = LocalDateTime.parse(text);
            return new PageDay(
                    local.toLocalDate(),
                    zone == null ? null : local.atZone(zone).toInstant(),
                    text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no date: write 2020-09-27 or 2020-09-27T12:00:00Z".formatted(text), e);
        }
    }
}
