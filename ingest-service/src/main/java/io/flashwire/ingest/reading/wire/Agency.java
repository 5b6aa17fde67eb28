package io.flashwire.ingest.reading.wire;

import io.flashwire.contracts.Source;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency that sends a wire.
 *
 * @param zone in which it tells times that name none
 * @param called what it calls itself in its items
 * @param urgency the IPTC's number for what it writes, where that is another
 */
record Agency(
        String id,
        String name,
        @Nullable String url,
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable String grade,
        List<String> called,
        Map<String, Integer> urgency) {

    static final int LEAST_URGENT = 9;

    Agency {
        Objects.requireNonNull(id, "an agency has an id");
        Objects.requireNonNull(name, () -> "agency " + id + " has no name");
        called = called == null ? List.of() : List.copyOf(called);
        urgency = urgency == null ? Map.of() : Map.copyOf(urgency);
        for (var number : urgency.values()) {
            if (number < 1 || number > LEAST_URGENT) {
                throw new IllegalArgumentException("agency " + id + " has the urgency " + number + "; they are 1 to 9");
            }
        }
    }

    Source toSource() {
        return new Source(id, name, url, grade);
    }

    boolean isCalled(String provider) {
        return called.stream().anyMatch(provider::equalsIgnoreCase);
    }

    /** The IPTC's number for what the agency wrote; empty where it means none. */
    Optional<Integer> urgencyOf(String written) {
        return Optional.ofNullable(urgency.get(written.toLowerCase(Locale.ROOT)))
                .or(() -> iptc(written));
    }

    /** What is no number from 1 to 9 is no urgency; 0 and 10 to 100 are some editor's own scale. */
    static Optional<Integer> iptc(String written) {
        return written.matches("[1-9](?:\\.0)?") ? Optional.of(written.charAt(0) - '0') : Optional.empty();
    }
}
