package io.flashwire.ingest.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as a publisher writes it: {@code 27 Sep 2020}, or {@code 27 September} where the year goes without saying.
 */
public record Day(@Nullable Integer year, int month, int dayOfMonth) {

    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;
    private static final int HALF_A_YEAR = 183;

    public static Day of(LocalDate date) {
        return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The date, in the year that brings it closest to {@code near} where it names none; empty where no such day exists. */
    public Optional<LocalDate> near(@Nullable LocalDate near) {
        if (month < 1 || month > MONTHS || dayOfMonth < 1 || dayOfMonth > LONGEST_MONTH) {
            return Optional.empty();
        }
        if (year != null) {
            return exists(year) ? Optional.of(LocalDate.of(year, month, dayOfMonth)) : Optional.empty();
        }
        return near == null ? Optional.empty() : closest(near);
    }

    private Optional<LocalDate> closest(LocalDate near) {
        for (int candidate = near.getYear() - 1; candidate <= near.getYear() + 1; candidate++) {
            if (exists(candidate)) {
                var date = LocalDate.of(candidate, month, dayOfMonth);
                if (Math.abs(date.toEpochDay() - near.toEpochDay()) <= HALF_A_YEAR) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    private boolean exists(int inYear) {
        return dayOfMonth <= java.time.Month.of(month).maxLength()
                && MonthDay.of(month, dayOfMonth).isValidYear(inYear);
    }
}
