package io.flashwire.alert.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header with which a receiver asks for patience: seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** Nothing where the header is absent, unreadable or past. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        try {
            var wait = text.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            return wait.isNegative() ? null : wait;
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return null;
        }
    }
}
