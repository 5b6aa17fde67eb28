package io.flashwire.ingest.clock;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which outlets write a day. */
final class DayGrammar {

    private static final Map<String, Integer> MONTHS =
            monthNames("en", "en-GB", "fr", "de", "es", "it", "pt", "tr", "ru");
    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";

    private static final Pattern WEEKDAY = pattern(
            "(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\.?,?\\s+|(?:chủ nhật|thứ \\p{L}+),?\\s+");
    private static final Pattern ISO = pattern("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = pattern("(?:ngày )?(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
    private static final Pattern VIETNAMESE =
            pattern("(?:ngày )?(\\d{1,2}) tháng (\\d{1,2})(?:(?:,| năm)? (\\d{4}))?(?!\\d)");
    private static final Pattern DAY_FIRST = pattern(
            "(\\d{1,2})" + ORDINAL + "[\\s/-]+(?:of )?(\\p{L}{3,12})\\.?(?:,?[\\s/-]+(\\d{4}))?(?![\\p{L}\\d])");
    private static final Pattern MONTH_FIRST =
            pattern("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})" + ORDINAL + "(?:,?\\s+(\\d{4}))?(?![\\p{L}\\d:])");

    private DayGrammar() {}

    static @Nullable Day take(Cursor cursor) {
        int start = cursor.at();
        cursor.skip(WEEKDAY);
        var day = takeNumbers(cursor);
        if (day == null) {
            day = takeNamed(cursor);
        }
        if (day == null) {
            cursor.backTo(start);
        }
        return day;
    }

    private static @Nullable Day takeNumbers(Cursor cursor) {
        var match = cursor.take(ISO);
        if (match != null) {
            return new Day(number(match, 1), number(match, 2), number(match, 3));
        }
        match = cursor.take(NUMBERS);
        if (match != null) {
            return ofNumbers(number(match, 1), number(match, 2), number(match, 3));
        }
        match = cursor.take(VIETNAMESE);
        return match == null ? null : new Day(yearOf(match), number(match, 2), number(match, 1));
    }

    /** The day comes first, as nearly everywhere, unless only the American order makes a date. */
    private static Day ofNumbers(int first, int second, int year) {
        return second > 12 && first <= 12 ? new Day(year, first, second) : new Day(year, second, first);
    }

    private static @Nullable Day takeNamed(Cursor cursor) {
        int start = cursor.at();
        var match = cursor.take(DAY_FIRST);
        if (match != null) {
            var month = month(match.group(2));
            if (month != null) {
                return new Day(yearOf(match), month, number(match, 1));
            }
            cursor.backTo(start);
        }
        match = cursor.take(MONTH_FIRST);
        if (match != null) {
            var month = month(match.group(1));
            if (month != null) {
                return new Day(yearOf(match), month, number(match, 2));
            }
            cursor.backTo(start);
        }
        return null;
    }

    private static @Nullable Integer month(String name) {
        return MONTHS.get(name.toLowerCase(Locale.ROOT));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static @Nullable Integer yearOf(MatchResult match) {
        return match.group(3) == null ? null : Integer.valueOf(match.group(3));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS);
    }

    private static Map<String, Integer> monthNames(String... languages) {
        var names = new HashMap<String, Integer>();
        var styles = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
        for (var language : languages) {
            var locale = Locale.forLanguageTag(language);
            for (var month : Month.values()) {
                for (var style : styles) {
                    var name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    names.putIfAbsent(name, month.getValue());
                }
            }
        }
        return Map.copyOf(names);
    }
}
