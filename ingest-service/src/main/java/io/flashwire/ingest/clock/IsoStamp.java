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
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as machines write them, in the extended and the basic form of ISO 8601: {@code 2019-05-10T16:02:28+02:00}, {@code
 * 20240710T125902Z}. Without an offset they are of the publisher's zone, by the rule for hours that are skipped or come twice of
 * {@link EntryClock}; without a time of day they are the start of the day in UTC.
 */
public final class IsoStamp {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(-?)(\\d{2})\\2(\\d{2})(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
                    + "\\s?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final int LONGEST = 60;
    private static final int NANO_DIGITS = 9;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private IsoStamp() {}

    /** @param zone of the publisher; absent where nobody knows it */
    public static Dated read(String text, @Nullable ZoneId zone) {
        var written = text.strip();
        var match = FORM.matcher(written);
        if (written.length() > LONGEST || !match.matches()) {
            return Dated.unknown(written.substring(0, Math.min(written.length(), LONGEST)), null, Flag.UNPARSEABLE);
        }
        try {
            return inThisAge(dated(match.toMatchResult(), written, zone));
        } catch (DateTimeException _) {
            return Dated.unknown(written, null, Flag.IMPOSSIBLE);
        }
    }

    private static Dated dated(MatchResult match, String written, @Nullable ZoneId zone) {
        var day = LocalDate.of(number(match, 1), number(match, 3), number(match, 4));
        if (match.group(5) == null) {
            return Dated.at(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Basis.DATE_ONLY, written, "Z");
        }
        var local = LocalDateTime.of(day, timeOfDay(match));
        var offset = match.group(9);
        if (offset != null) {
            var told = ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
            return Dated.at(local.toInstant(told), Basis.EXPLICIT_OFFSET, written, told.getId());
        }
        return zone == null
                ? Dated.unknown(written, null, Flag.UNPARSEABLE)
                : Dated.at(local.atZone(zone).toInstant(), Basis.SOURCE_ZONE, written, zone.getId());
    }

    private static LocalTime timeOfDay(MatchResult match) {
        int second = match.group(7) == null ? 0 : number(match, 7);
        int nano = match.group(8) == null
                ? 0
                : Integer.parseInt(
                        match.group(8) + "0".repeat(NANO_DIGITS - match.group(8).length()));
        // A leap second is the last of its minute.
        return LocalTime.of(number(match, 5), number(match, 6), second == 60 ? 59 : second, nano);
    }

    private static Dated inThisAge(Dated dated) {
        var at = dated.publishedAt();
        var clock = dated.clock();
        return at == null || (at.isAfter(EARLIEST) && at.isBefore(LATEST))
                ? dated
                : Dated.unknown(clock.text(), clock.zone(), Flag.IMPOSSIBLE);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
