package io.flashwire.alert.kafka;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record of the topic turns out to be. */
sealed interface Reading {

    record Update(EnrichedUpdate enriched) implements Reading {}

    record Unreadable(String reason, Throwable cause) implements Reading {}

    static Reading of(byte @Nullable [] value) {
        if (value == null) {
            return unreadable("a record without a value");
        }
        try {
            var enriched = WireJson.read(value, EnrichedUpdate.class);
            var missing = missing(enriched);
            return missing == null ? new Update(enriched) : unreadable(missing);
        } catch (IOException | NullPointerException e) {
            // A record's own constructor refuses lists that are null.
            return new Unreadable("no enriched update in JSON: " + firstLine(e), e);
        }
    }

    /** JSON may leave out anything, whatever the record's type says. */
    @SuppressWarnings("ConstantConditions")
    private static @Nullable String missing(@Nullable EnrichedUpdate enriched) {
        if (enriched == null || enriched.update() == null) {
            return "a JSON value that is no object";
        }
        var update = enriched.update();
        if (Stream.of(update.id(), update.source(), update.state(), update.clock(), update.firstSeenAt())
                .anyMatch(part -> part == null)) {
            return "an update without id, source, state, clock or firstSeenAt";
        }
        return enriched.events().stream()
                        .anyMatch(event -> event.kind() == null || event.status() == null || event.evidence() == null)
                ? "an event without kind, status or evidence"
                : null;
    }

    private static Unreadable unreadable(String reason) {
        return new Unreadable(reason, new IllegalArgumentException(reason));
    }

    private static String firstLine(Throwable e) {
        return e.getClass().getSimpleName() + ": "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
