package io.flashwire.ingest.clock;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines that head an entry, {@code 19:50 GMT – headline} or {@code 27 Sep 2020, 21:25} with the headline elsewhere,
 * and the lines that hold nothing but a day.
 */
public final class StampGrammar {

    /** No headline is longer; a line that is, is prose that begins with a time. */
    private static final int LONGEST_LINE = 300;

    private static final int LATEST_DIGIT = 60;

    private static final Pattern ORNAMENT = exactly("\\s*(?:[•·▪]\\s*)?[*_\\[]{0,2}\\s*");
    private static final Pattern POSTED = anyCase("(?:posted )?at\\s+");
    private static final Pattern LABEL =
            anyCase("(?:(?:last |first )?(?:posted|published|updated?|modified)(?: (?:at|on))?|date)\\s*:?\\s+");
    private static final Pattern TIME =
            anyCase("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?(?!\\d|:\\d)");
    /** {@code 1950 GMT}: four digits are a time of day only where Greenwich stands behind them; elsewhere they are a year. */
    private static final Pattern COMPACT_TIME =
            exactly("([01]\\d|2[0-3])([0-5]\\d)(?=\\s?(?:hrs\\s?)?\\(?(?:GMT|UTC|Z\\b))");

    private static final Pattern TWELVE = anyCase("12(?:[:.]00)?\\s(noon|midnight)\\b");
    private static final Pattern CLOCK = anyCase("\\s?(?:uhr|hrs?|hours)\\b");
    private static final Pattern OTHER_ZONE = exactly("\\s*[/(]\\s*");
    private static final Pattern ZONE =
            exactly("\\s*\\(?((?:GMT|UTC)(?:(?:\\s?\\+\\s?|[−–-])\\d{1,2}(?::?\\d{2})?)?(?![A-Za-z\\d])"
                    + "|[+−-]\\d{2}:?\\d{2}|Z\\b|[Ll]ocal time|(?:\\p{Lu}[\\p{L}]+ ){1,2}time\\b|\\p{Lu}{2,5}\\b)\\)?");
    private static final Pattern BETWEEN = exactly("\\s*[,|–—-]?\\s*(?:at |on |lúc )?");
    private static final Pattern CLOSING = exactly("[*_\\]]{0,2}");
    private static final Pattern BRACKETED = exactly("\\s*\\[.*");
    private static final Pattern TO_HEADLINE = exactly("\\s*[–—]\\s*|\\s+-+\\s+|\\s*:\\s+|\\s+[|•·]\\s+");
    private static final Pattern CLOSING_BRACKET = exactly("\\]\\s+");
    private static final Pattern OTHER_TIME = exactly("\\s*[/(]\\s*\\d{1,2}[:.h]?\\d{2}");
    private static final Pattern BLANK = exactly("\\s*$");

    private StampGrammar() {}

    /** Spaces of all kinds count as such: saved pages are full of non-breaking ones. */
    private static Pattern exactly(String regex) {
        return Pattern.compile(regex, UNICODE_CHARACTER_CLASS);
    }

    private static Pattern anyCase(String regex) {
        return Pattern.compile(regex, UNICODE_CHARACTER_CLASS | CASE_INSENSITIVE);
    }

    /** @param headline what stands behind the time on the same line, or null */
    public record Header(Stamp stamp, @Nullable String headline) {}

    /** @param stamp with a day, and a time where the line has one */
    public record Dateline(Day day, @Nullable Stamp stamp) {}

    /** The line as the head of an entry; empty where it is something else. */
    public static Optional<Header> header(String line) {
        if (!mayHoldStamp(line)) {
            return Optional.empty();
        }
        var cursor = new Cursor(line);
        cursor.skip(ORNAMENT);
        cursor.skip(POSTED);
        var stamp = takeStamp(cursor, cursor.at());
        if (stamp == null) {
            return Optional.empty();
        }
        boolean bracketed = BRACKETED.matcher(line).matches() && cursor.take(CLOSING_BRACKET) != null;
        cursor.skip(CLOSING);
        if (cursor.take(BLANK) != null) {
            return Optional.of(new Header(stamp, null));
        }
        if ((cursor.take(TO_HEADLINE) == null && !bracketed) || cursor.atEnd()) {
            return Optional.empty();
        }
        return Optional.of(new Header(stamp, cursor.rest().strip()));
    }

    /** The line as nothing but a day, with a time at most; empty where it says more. */
    public static Optional<Dateline> dateline(String line) {
        if (!mayHoldStamp(line)) {
            return Optional.empty();
        }
        var cursor = new Cursor(line);
        cursor.skip(ORNAMENT);
        cursor.skip(LABEL);
        int start = cursor.at();
        var stamp = takeStamp(cursor, start);
        if (stamp != null && stamp.day() != null && closesLine(cursor)) {
            return Optional.of(new Dateline(stamp.day(), stamp));
        }
        cursor.backTo(start);
        var day = DayGrammar.take(cursor);
        return day == null || !closesLine(cursor) ? Optional.empty() : Optional.of(new Dateline(day, null));
    }

    /** Most lines are prose, and most prose is told apart by a glance: no stamp begins late or goes without a digit. */
    private static boolean mayHoldStamp(String line) {
        return line.length() <= LONGEST_LINE && line.chars().limit(LATEST_DIGIT).anyMatch(Character::isDigit);
    }

    private static boolean closesLine(Cursor cursor) {
        cursor.skip(CLOSING);
        return cursor.take(BLANK) != null;
    }

    private static @Nullable Stamp takeStamp(Cursor cursor, int start) {
        var day = DayGrammar.take(cursor);
        if (day != null) {
            cursor.skip(BETWEEN);
        }
        var told = takeMoment(cursor);
        if (told == null) {
            return null;
        }
        int end = cursor.at();
        if (day == null) {
            day = takeDayBehind(cursor);
            end = day == null ? end : cursor.at();
        }
        cursor.backTo(end);
        return new Stamp(cursor.since(start).strip(), day, told.time(), told.zone());
    }

    /** @param time absent where the digits are no time of day */
    private record Moment(
            @Nullable LocalTime time, @Nullable String zone) {

        boolean isOfGreenwich() {
            return zone != null && (zone.startsWith("GMT") || zone.startsWith("UTC") || zone.equals("Z"));
        }
    }

    /** A time with its zone; of one that is told in two zones, the one that says its distance from Greenwich. */
    private static @Nullable Moment takeMoment(Cursor cursor) {
        var first = takeTimeAndZone(cursor);
        int end = cursor.at();
        if (first != null && cursor.take(OTHER_ZONE) != null) {
            var other = takeTimeAndZone(cursor);
            if (other != null && other.zone() != null) {
                return other.isOfGreenwich() || first.zone() == null ? other : first;
            }
        }
        cursor.backTo(end);
        return first;
    }

    private static @Nullable Moment takeTimeAndZone(Cursor cursor) {
        var compact = cursor.take(COMPACT_TIME);
        if (compact != null) {
            cursor.skip(CLOCK);
            var at = LocalTime.of(Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)));
            return new Moment(at, takeZone(cursor));
        }
        var twelve = cursor.take(TWELVE);
        if (twelve != null) {
            boolean noon = twelve.group(1).equalsIgnoreCase("noon");
            return new Moment(noon ? LocalTime.NOON : LocalTime.MIDNIGHT, takeZone(cursor));
        }
        var time = takeTime(cursor);
        if (time == null) {
            return null;
        }
        cursor.skip(CLOCK);
        return new Moment(timeOfDay(time), takeZone(cursor));
    }

    /** {@code 21:25, 27 Sep 2020}: only where nothing follows, lest a headline that begins with a date be taken for one. */
    private static @Nullable Day takeDayBehind(Cursor cursor) {
        int before = cursor.at();
        cursor.skip(BETWEEN);
        var day = DayGrammar.take(cursor);
        int end = cursor.at();
        cursor.skip(CLOSING);
        if (day != null && cursor.take(BLANK) != null) {
            cursor.backTo(end);
            return day;
        }
        cursor.backTo(before);
        return null;
    }

    private static @Nullable MatchResult takeTime(Cursor cursor) {
        int before = cursor.at();
        var match = cursor.take(TIME);
        if (match != null && match.group(2) == null && match.group(4) == null) {
            cursor.backTo(before);
            return null;
        }
        return match;
    }

    private static @Nullable String takeZone(Cursor cursor) {
        int before = cursor.at();
        var match = cursor.take(ZONE);
        if (match == null) {
            return null;
        }
        int end = cursor.at();
        boolean closes = closesStamp(cursor);
        cursor.backTo(closes ? end : before);
        return closes ? match.group(1) : null;
    }

    /** Capital letters behind a time are a zone only where the stamp ends with them: {@code 19:50 UN chief} names none. */
    private static boolean closesStamp(Cursor cursor) {
        cursor.skip(CLOSING);
        if (cursor.take(BLANK) != null || cursor.take(TO_HEADLINE) != null || cursor.take(OTHER_TIME) != null) {
            return true;
        }
        cursor.skip(BETWEEN);
        return DayGrammar.take(cursor) != null;
    }

    private static @Nullable LocalTime timeOfDay(MatchResult match) {
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        int second = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        var half = match.group(4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }
}
