package io.flashwire.egress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates as headers write them. */
final class HttpDate {

    private HttpDate() {}

    static Optional<Instant> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
