package io.flashwire.enrich.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a sentence: "20 September", "September 20, 2023", "27/9", "2016". */
final class Dates {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;

    /** A date that begins at a token; only the year where {@code month} is 0, no day where {@code day} is 0. */
    record Found(int first, int last, int year, int month, int day) {

        /** The date, of the year closest before or at the entry where the text gives none. */
        @Nullable
        LocalDate resolved(LocalDate entry) {
            if (month == 0) {
                return null;
            }
            int of = year == 0 ? entry.getYear() : year;
            if (YearMonth.of(of, month).lengthOfMonth() < Math.max(1, day)) {
                return null;
            }
            var date = LocalDate.of(of, month, Math.max(1, day));
            return year == 0 && date.isAfter(entry.plusMonths(6)) ? date.minusYears(1) : date;
        }
    }

    private Dates() {}

    static List<Found> of(Reading reading, Map<String, Integer> months) {
        var found = new java.util.ArrayList<Found>();
        for (int at = 0; at < reading.size(); at++) {
            var date = at(reading, at, months);
            if (date != null) {
                found.add(date);
                at = date.last();
            }
        }
        return found;
    }

    private static @Nullable Found at(Reading reading, int at, Map<String, Integer> months) {
        var word = reading.word(at);
        if (word.isEmpty()) {
            return null;
        }
        var slashed = slashed(word, at);
        if (slashed != null) {
            return slashed;
        }
        Integer month = months.get(word);
        if (month != null && (months.size() > 0) && reading.isCapitalised(at)) {
            int dayAt = reading.word(at + 1).equals(".") ? at + 2 : at + 1;
            int day = number(reading.word(dayAt), 1, 31);
            int afterDay = day > 0 ? dayAt + 1 : at + 1;
            int yearAt = reading.word(afterDay).equals(",") ? afterDay + 1 : afterDay;
            int year = number(reading.word(yearAt), FIRST_YEAR, LAST_YEAR);
            return new Found(at, year > 0 ? yearAt : afterDay - 1, year, month, day);
        }
        int day = number(word, 1, 31);
        if (day > 0) {
            int monthAt = reading.word(at + 1).equals("of") ? at + 2 : at + 1;
            Integer named = months.get(reading.word(monthAt));
            if (named != null && reading.isCapitalised(monthAt)) {
                int year = number(reading.word(monthAt + 1), FIRST_YEAR, LAST_YEAR);
                return new Found(at, year > 0 ? monthAt + 1 : monthAt, year, named, day);
            }
        }
        int year = word.length() == 4 ? number(word, FIRST_YEAR, LAST_YEAR) : 0;
        return year > 0 ? new Found(at, at, year, 0, 0) : null;
    }

    /** "27/9", "9/2020", "27/9/2020": day before month. */
    private static @Nullable Found slashed(String word, int at) {
        if (word.indexOf('/') < 0) {
            return null;
        }
        var parts = word.split("/", -1);
        if (parts.length == 3) {
            int day = number(parts[0], 1, 31);
            int month = number(parts[1], 1, 12);
            int year = number(parts[2], FIRST_YEAR, LAST_YEAR);
            return day > 0 && month > 0 && year > 0 ? new Found(at, at, year, month, day) : null;
        }
        if (parts.length == 2) {
            int year = number(parts[1], FIRST_YEAR, LAST_YEAR);
            int first = number(parts[0], 1, 31);
            if (year > 0 && first > 0 && first <= 12) {
                return new Found(at, at, year, first, 0);
            }
            int month = number(parts[1], 1, 12);
            return first > 0 && month > 0 ? new Found(at, at, 0, month, first) : null;
        }
        return null;
    }

    /** The number that a word is, or 0 where it is none of this range; "1st" and "20th" count. */
    static int number(String word, int least, int most) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        var rest = word.substring(digits);
        boolean plain =
                rest.isEmpty() || rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
        if (digits == 0 || digits > 4 || !plain) {
            return 0;
        }
        int value = Integer.parseInt(word.substring(0, digits));
        return value >= least && value <= most ? value : 0;
    }
}
