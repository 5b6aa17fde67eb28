package io.flashwire.ingest.clock;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as programs write them into pages, feeds and wires: ISO 8601 in all its spellings, RFC 822, the seconds or milliseconds
 * since 1970, and whatever else names a day and a time. What names no moment gives none: never the present, never a guess.
 *
 * @param home the publisher's own zone, for times that name none; absent where nobody knows it
 */
public record MachineTime(ZoneNames names, @Nullable ZoneId home) {

    private static final int LONGEST = 100;
    private static final Pattern ISO = Pattern.compile("([+-]?\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[Tt\\s]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([Zz]|[A-Z]{3,4}|[+−-]\\d{2}(?::?\\d{2})?)?)?"
            + "(?:\\[[\\w/+-]+])?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(?:\\.\\d+)?|(\\d{13})");
    private static final Pattern RFC = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?,?[\\s-]+(\\d{4}|\\d{2}),?\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s*(\\S+)?(?:\\s+\\(.*\\))?");
    private static final Pattern ASCTIME = Pattern.compile(
            "\\p{L}{3,},?\\s+(\\p{L}{3,})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(\\D\\S*)?\\s+(\\d{4})");
    private static final Pattern COMPACT_OFFSET =
            Pattern.compile("(?:GMT|UTC|UT)?([+−-]\\d{1,2}:?\\d{2}|[+−-]\\d{1,2})");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int CENTURY_TURNS = 70;

    /** @param told the basis where the text names its own zone, for instance {@link Basis#FEED_DATE} */
    public Dated read(@Nullable String text, Basis told) {
        var written = text == null ? "" : text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Dated.unknown(null, null, Flag.UNPARSEABLE);
        }
        return iso(written, told)
                .or(() -> epoch(written, told))
                .or(() -> rfc(written, told))
                .or(() -> prose(written, told))
                .orElseGet(() -> Dated.unknown(written, null, Flag.UNPARSEABLE));
    }

    /** The moment alone, where the text names one. */
    public Optional<Instant> moment(@Nullable String text) {
        return Optional.ofNullable(read(text, Basis.EXPLICIT_OFFSET).publishedAt());
    }

    private static Optional<Dated> epoch(String text, Basis told) {
        var match = EPOCH.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var at = match.group(1) == null
                ? Instant.ofEpochMilli(Long.parseLong(match.group(2)))
                : Instant.ofEpochSecond(Long.parseLong(match.group(1)));
        return Optional.of(Dated.at(at, told, text, "UTC"));
    }

    private Optional<Dated> iso(String text, Basis told) {
        var match = ISO.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        if (match.group(4) == null) {
            return Optional.of(dayOnly(match, text));
        }
        try {
            var time = isoTime(match);
            var day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
            boolean endOfDay = number(match, 4) == 24;
            return Optional.of(place(endOfDay ? day.plusDays(1) : day, time, match.group(8), text, told));
        } catch (DateTimeException _) {
            return Optional.of(Dated.unknown(text, match.group(8), Flag.IMPOSSIBLE));
        }
    }

    private static Dated dayOnly(MatchResult match, String text) {
        try {
            var day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
            return Dated.at(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Basis.DATE_ONLY, text, "UTC");
        } catch (DateTimeException _) {
            return Dated.unknown(text, null, Flag.IMPOSSIBLE);
        }
    }

    /** Midnight at the end of the day, and a leap second, are written too. */
    private static LocalTime isoTime(MatchResult match) {
        int hour = number(match, 4);
        int minute = number(match, 5);
        int second = match.group(6) == null ? 0 : Math.min(number(match, 6), number(match, 6) == 60 ? 59 : 99);
        int nano = match.group(7) == null ? 0 : Integer.parseInt((match.group(7) + "00000000").substring(0, 9));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        return LocalTime.of(endOfDay ? 0 : hour, minute, second, nano);
    }

    private Optional<Dated> rfc(String text, Basis told) {
        var match = RFC.matcher(text);
        if (match.matches()) {
            return named(match.group(1), match.group(2), match.group(3), match.group(4), match.group(5), text, told);
        }
        match = ASCTIME.matcher(text);
        return match.matches()
                ? named(match.group(2), match.group(1), match.group(5), match.group(3), match.group(4), text, told)
                : Optional.empty();
    }

    private Optional<Dated> named(
            String day, String month, String year, String time, @Nullable String zone, String text, Basis told) {
        var date = StampGrammar.dateline("%s %s %s".formatted(day, month, fullYear(year)));
        if (date.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parsed = LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time);
            return Optional.of(date.get()
                    .day()
                    .near(null)
                    .map(exact -> place(exact, parsed, zone, text, told))
                    .orElseGet(() -> Dated.unknown(text, zone, Flag.IMPOSSIBLE)));
        } catch (DateTimeException _) {
            return Optional.of(Dated.unknown(text, zone, Flag.IMPOSSIBLE));
        }
    }

    private static String fullYear(String year) {
        return year.length() == 4 ? year : (Integer.parseInt(year) < CENTURY_TURNS ? "20" : "19") + year;
    }

    /** As people write times. */
    private Optional<Dated> prose(String text, Basis told) {
        return StampGrammar.dateline(text).map(line -> {
            var stamp = line.stamp();
            if (stamp != null) {
                var dated = new EntryClock(names, home, null, null)
                        .date(List.of(new EntryClock.Listed(stamp, null)))
                        .getFirst();
                return stamp.zoned() && dated.publishedAt() != null
                        ? Dated.at(
                                dated.publishedAt(), told, text, dated.clock().zone())
                        : dated;
            }
            return line.day()
                    .near(null)
                    .map(day -> Dated.at(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Basis.DATE_ONLY, text, "UTC"))
                    .orElseGet(() ->
                            Dated.unknown(text, null, line.day().year() == null ? Flag.UNPARSEABLE : Flag.IMPOSSIBLE));
        });
    }

    private Dated place(LocalDate day, LocalTime time, @Nullable String zone, String text, Basis told) {
        if (zone == null) {
            return home == null
                    ? Dated.unknown(text, null, Flag.UNPARSEABLE)
                    : Dated.at(instant(day, time, home), Basis.SOURCE_ZONE, text, home.getId());
        }
        return zone(zone)
                .map(found -> Dated.at(instant(day, time, found), told, text, found.getId()))
                .orElseGet(() -> Dated.unknown(text, zone, Flag.UNPARSEABLE));
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return LocalDateTime.of(day, time).atZone(zone).toInstant();
    }

    private Optional<ZoneId> zone(String written) {
        if (written.equalsIgnoreCase("Z") || written.equals("UT")) {
            return Optional.of(UTC);
        }
        var offset = COMPACT_OFFSET.matcher(written);
        return names.find(offset.matches() ? offset.group(1) : written, home);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
