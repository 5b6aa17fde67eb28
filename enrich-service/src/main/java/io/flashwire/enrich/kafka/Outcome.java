package io.flashwire.enrich.kafka;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.enrich.Enricher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What became of one record. */
sealed interface Outcome {

    record Enriched(EnrichedUpdate update) implements Outcome {}

    /** @param reason why nobody can read the record, for the operator who finds it on the dead-letter topic */
    record Unreadable(String reason, Throwable cause) implements Outcome {}

    static Outcome of(byte @Nullable [] value, Enricher enricher) {
        if (value == null) {
            return unreadable("a record without a value");
        }
        try {
            var update = WireJson.read(value, LiveUpdate.class);
            var missing = missing(update);
            return missing == null ? new Enriched(enricher.enrich(update)) : unreadable(missing);
        } catch (IOException e) {
            return new Unreadable("no update in JSON: " + firstLine(e), e);
        } catch (RuntimeException e) {
            // One update that trips the rules must not stop the ones behind it: it is kept, with the reason.
            return new Unreadable("the enrichment failed: " + firstLine(e), e);
        }
    }

    /** JSON may leave out anything, whatever the record's type says. */
    @SuppressWarnings("ConstantConditions")
    private static @Nullable String missing(@Nullable LiveUpdate update) {
        if (update == null) {
            return "the JSON value null";
        }
        if (update.id() == null || update.source() == null || update.state() == null) {
            return "an update without id, source or state";
        }
        if (update.headline() == null || update.body() == null) {
            return "an update without headline or body";
        }
        return update.firstSeenAt() == null && update.publishedAt() == null ? "an update without a time" : null;
    }

    private static Unreadable unreadable(String reason) {
        return new Unreadable(reason, new IllegalArgumentException(reason));
    }

    private static String firstLine(Throwable e) {
        var message = String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
}
