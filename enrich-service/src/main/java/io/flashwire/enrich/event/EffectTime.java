package io.flashwire.enrich.event;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads when something takes effect: "from midnight", "from 13:00 on 20 September", "as of Monday". */
final class EffectTime {

    private static final int REACH = 5;

    private final Reading reading;
    private final List<Dates.Found> dates;
    private final PhraseFile.Calendar calendar;
    private final Instant entry;
    private final ZoneId zone;

    EffectTime(
            Reading reading,
            List<Dates.Found> dates,
            PhraseFile.Calendar calendar,
            Instant entry,
            @Nullable String zone) {
        this.reading = reading;
        this.dates = dates;
        this.calendar = calendar;
        this.entry = entry;
        this.zone = zoneOf(zone);
    }

    private static ZoneId zoneOf(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** @return the time that a "from" behind the trigger names in its clause, or null */
    @Nullable
    Instant of(Trigger trigger) {
        for (int at = trigger.last() + 1; at <= trigger.clause().last(); at++) {
            if (reading.is(at, Little.FROM)) {
                return from(at + 1, trigger.clause().last());
            }
        }
        return null;
    }

    private @Nullable Instant from(int first, int last) {
        var today = entry.atZone(zone).toLocalDate();
        LocalDate day = null;
        LocalTime time = null;
        boolean midnight = false;
        int end = Math.min(last, first + REACH);
        for (int at = first; at <= end; at++) {
            var word = reading.word(at);
            var date = dateAt(at);
            if (date != null) {
                day = date.resolved(today);
                at = date.last();
            } else if (calendar.hours().containsKey(word)) {
                int hour = calendar.hours().getOrDefault(word, 0);
                midnight = hour == 24;
                time = LocalTime.of(hour % 24, 0);
            } else if (calendar.days().containsKey(word)) {
                day = today.plusDays(calendar.days().getOrDefault(word, 0));
            } else if (calendar.weekdays().containsKey(word)) {
                day = today.with(TemporalAdjusters.nextOrSame(
                        DayOfWeek.of(calendar.weekdays().getOrDefault(word, 1))));
            } else {
                var read = time(word, reading.word(at + 1));
                time = read == null ? time : read;
            }
        }
        if (day == null && time == null) {
            return null;
        }
        return at(today, day, time, midnight);
    }

    private Instant at(LocalDate today, @Nullable LocalDate day, @Nullable LocalTime time, boolean midnight) {
        var start = (day == null ? today : day)
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(zone);
        boolean comes = day == null && start.toInstant().isBefore(entry);
        return (midnight && day == null) || comes ? start.plusDays(1).toInstant() : start.toInstant();
    }

    private Dates.@Nullable Found dateAt(int token) {
        for (var date : dates) {
            if (date.first() == token && date.month() > 0) {
                return date;
            }
        }
        return null;
    }

    /** "13:00", "9.15pm", "9pm", "9 p.m.", "21h", "21h30". */
    private static @Nullable LocalTime time(String word, String next) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2) {
            return null;
        }
        int hour = Integer.parseInt(word.substring(0, digits));
        var rest = word.substring(digits);
        int minute = 0;
        boolean marked = false;
        if (rest.length() >= 3
                && ":.h".indexOf(rest.charAt(0)) >= 0
                && Dates.number(rest.substring(1, 3), 0, 59) >= 0) {
            minute = Dates.number(rest.substring(1, 3), 0, 59);
            marked = rest.charAt(0) != '.';
            rest = rest.substring(3);
        } else if (rest.startsWith("h") && rest.length() == 1) {
            return hour < 24 ? LocalTime.of(hour, 0) : null;
        }
        var half = rest.isEmpty() ? next : rest;
        boolean am = half.equals("am") || half.startsWith("a.m");
        boolean pm = half.equals("pm") || half.startsWith("p.m");
        if (hour > 23 || minute > 59 || !(marked || am || pm)) {
            return null;
        }
        int of24 = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
        return LocalTime.of(of24, minute);
    }
}
