package io.flashwire.ingest.following;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 15s}, {@code 5m}, {@code 1h30m}, {@code 2d}, or as ISO 8601 does. */
final class Spans {

    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,4})d)?((?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,6}s)?)");

    private Spans() {}

    static Optional<Duration> read(String text) {
        var folded = text.strip().toLowerCase(Locale.ROOT);
        var parts = SHORT.matcher(folded);
        if (parts.matches() && !folded.isEmpty()) {
            var days = Duration.ofDays(parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)));
            return Optional.of(parts.group(2).isEmpty() ? days : days.plus(Duration.parse("PT" + parts.group(2))));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static String write(Duration span) {
        if (span.toMillisPart() > 0 || span.isNegative()) {
            return span.toString();
        }
        var text = new StringBuilder();
        append(text, span.toDaysPart(), 'd');
        append(text, span.toHoursPart(), 'h');
        append(text, span.toMinutesPart(), 'm');
        append(text, span.toSecondsPart(), 's');
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long number, char unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
