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
            anyCase("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?(?![\\d:])");
    private static final Pattern ZONE =
            exactly("\\s*\\(?((?:GMT|UTC)(?:(?:\\s?\\+\\s?|[−–-])\\d{1,2}(?::?\\d{2})?)?(?![A-Za-z\\d])"
                    + "|[+−-]\\d{2}:?\\d{2}|Z\\b|[Ll]ocal time|(?:\\p{Lu}[\\p{L}]+ ){1,2}time\\b|\\p{Lu}{2,5}\\b)\\)?");
    private static final Pattern BETWEEN = exactly("\\s*[,|–—-]?\\s*(?:at |on |lúc )?");
    private static final Pattern CLOSING = exactly("[*_\\]]{0,2}");
    private static final Pattern TO_HEADLINE = exactly("\\s*[–—]\\s*|\\s+-+\\s+|\\s*:\\s+|\\s+[|•·]\\s+");
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
        cursor.skip(CLOSING);
        if (cursor.take(BLANK) != null) {
            return Optional.of(new Header(stamp, null));
        }
        if (cursor.take(TO_HEADLINE) == null || cursor.atEnd()) {
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
        var time = takeTime(cursor);
        if (time == null) {
            return null;
        }
        var zone = takeZone(cursor);
        int end = cursor.at();
        if (day == null) {
            day = takeDayBehind(cursor);
            end = day == null ? end : cursor.at();
        }
        cursor.backTo(end);
        return new Stamp(cursor.since(start).strip(), day, timeOfDay(time), zone);
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
        if (cursor.take(BLANK) != null || cursor.take(TO_HEADLINE) != null) {
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
