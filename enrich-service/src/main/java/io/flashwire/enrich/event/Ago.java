package io.flashwire.enrich.event;

import org.jspecify.annotations.Nullable;

/**
 * "nine days ago", "three weeks earlier": how long over what a clause tells is.
 *
 * @param days at least
 */
record Ago(int days) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 366;

    /** @return null where the clause names no such time */
    static @Nullable Ago in(Reading reading, Clause clause) {
        for (int at = clause.first() + 1; at <= clause.last(); at++) {
            boolean ago = reading.word(at).equals("ago") || reading.word(at).equals("earlier");
            int unit = ago ? daysOf(reading.word(at - 1)) : 0;
            if (unit > 0) {
                return new Ago(unit * count(reading.word(at - 2), unit));
            }
        }
        return null;
    }

    private static int daysOf(String unit) {
        return switch (unit) {
            case "day", "days" -> 1;
            case "week", "weeks" -> DAYS_OF_WEEK;
            case "month", "months" -> DAYS_OF_MONTH;
            case "year", "years" -> DAYS_OF_YEAR;
            default -> 0;
        };
    }

    /** In words: one, at least eight days, or several. */
    private static int count(String word, int unit) {
        int figure = Dates.number(word, 1, DAYS_OF_YEAR);
        if (figure > 0) {
            return figure;
        }
        return switch (word) {
            case "a", "an", "one" -> 1;
            case "eight", "nine", "ten", "eleven", "twelve" -> 8;
            default -> unit == 1 ? 1 : 2;
        };
    }
}
