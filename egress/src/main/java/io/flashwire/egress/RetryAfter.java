package io.flashwire.egress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The header with which a server asks for patience: seconds, or a date. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Nothing where the header is absent, unreadable or past. */
    public static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            var wait = header.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : HttpDate.parse(header)
                            .map(date -> Duration.between(now, date))
                            .orElse(null);
            return wait == null || wait.isNegative() ? null : wait;
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return null;
        }
    }

    /** Of headers that give seconds with a fraction; nothing where it is absent, unreadable or beyond a day. */
    public static @Nullable Duration seconds(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,5}(\\.\\d{1,9})?")) {
            return null;
        }
        return Duration.ofMillis((long) Math.ceil(Double.parseDouble(header) * 1_000));
    }
}
