package io.flashwire.enrich.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import io.flashwire.enrich.text.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Codes a file of labelled entries into the form that the scorer reads. */
final class CodingRunner {

    private static final Segmenter SEGMENTER = Segmenter.shipped();
    private static final EventCoder CODER = EventCoder.shipped();
    private static final StubFinder ACTORS = new StubFinder();

    private CodingRunner() {}

    public static void main(String[] args) throws IOException {
        run(Path.of(args[0]), Path.of(args[1]));
    }

    static void run(Path gold, Path out) throws IOException {
        try (var writer = Files.newBufferedWriter(out)) {
            for (var line : Files.readAllLines(gold)) {
                writer.write(WireJson.mapper()
                        .writeValueAsString(enriched(WireJson.mapper().readTree(line))));
                writer.newLine();
            }
        }
    }

    static LiveUpdate update(String id, String headline, String body, String language, Instant at) {
        return new LiveUpdate(
                id,
                Source.of("test"),
                id,
                1,
                UpdateState.LIVE,
                null,
                headline,
                body,
                language,
                at,
                null,
                at,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, null, null),
                null,
                null);
    }

    static Coding coding(LiveUpdate update) {
        var language = update.language() == null ? "en" : update.language();
        var passages = List.of(
                SEGMENTER.segment(Field.HEADLINE, update.headline(), language),
                SEGMENTER.segment(Field.BODY, update.body(), language));
        return CODER.code(update, passages, ACTORS.find(passages), List.of());
    }

    private static ObjectNode enriched(JsonNode entry) {
        var update = update(
                entry.get("id").asText(),
                entry.path("headline").asText(""),
                entry.path("body").asText(""),
                entry.path("lang").asText("en"),
                Instant.parse(entry.get("publishedAt").asText()));
        var result = WireJson.mapper().createObjectNode();
        result.put("id", update.id());
        result.set("events", WireJson.mapper().valueToTree(coding(update).events()));
        result.putArray("actors");
        result.putArray("places");
        return result;
    }
}
