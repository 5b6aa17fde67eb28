package io.flashwire.enrich.kafka;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.enrich.Enricher;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of one record. */
sealed interface Outcome {

    record Enriched(EnrichedUpdate update) implements Outcome {}

    /** @param reason why nobody can read the record, for the operator who finds it on the dead-letter topic */
    record Unreadable(String reason, Throwable cause) implements Outcome {}

    static Outcome of(byte @Nullable [] value, Enricher enricher, EnrichMetrics metrics) {
        if (value == null) {
            return unreadable("a record without a value");
        }
        try {
            long start = System.nanoTime();
            var update = WireJson.read(value, LiveUpdate.class);
            metrics.tookSince(Stage.READ, start);
            var missing = missing(update);
            return missing == null ? enriched(update, enricher, metrics) : unreadable(missing);
        } catch (IOException e) {
            return new Unreadable("no update in JSON: " + firstLine(e) + place(e), e);
        } catch (RuntimeException | StackOverflowError e) {
            // One update that trips the rules must not stop the ones behind it: it is kept, with the reason.
            return new Unreadable("the enrichment failed: " + firstLine(e), e);
        }
    }

    private static Outcome enriched(LiveUpdate update, Enricher enricher, EnrichMetrics metrics) {
        long start = System.nanoTime();
        var enriched = enricher.enrich(update);
        metrics.tookSince(Stage.ENRICH, start);
        return new Enriched(enriched);
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

    /** Where in the JSON it is, if that is known. */
    private static String place(IOException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".", " at ", ""));
    }

    private static String firstLine(Throwable e) {
        var message = String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
}
