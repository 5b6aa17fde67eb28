package io.flashwire.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Enriches a file of labelled entries and prints them as JSON Lines, for the scorers. */
final class SeedScoring {

    private SeedScoring() {}

    public static void main(String[] args) throws IOException {
        var enricher = Enricher.shipped();
        try (var lines = Files.lines(Path.of(args[0]))) {
            lines.filter(it -> !it.isBlank())
                    .map(SeedScoring::update)
                    .map(enricher::enrich)
                    .forEach(it -> System.out.println(new String(WireJson.write(it), StandardCharsets.UTF_8)));
        }
    }

    static LiveUpdate update(String line) {
        try {
            var json = WireJson.mapper().readTree(line);
            var at = Instant.parse(json.path("publishedAt").asText());
            return new LiveUpdate(
                    json.path("id").asText(),
                    Source.of(json.path("source").asText()),
                    json.path("id").asText(),
                    1,
                    UpdateState.LIVE,
                    null,
                    text(json.path("headline")),
                    text(json.path("body")),
                    null,
                    at,
                    null,
                    at,
                    Clock.of(Clock.Basis.EXPLICIT_OFFSET, at.toString(), "Z"),
                    null,
                    null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }
}
