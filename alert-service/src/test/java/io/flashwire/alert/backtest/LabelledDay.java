package io.flashwire.alert.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A day of two live blogs whose events people labelled, as updates enriched without a fault. */
final class LabelledDay {

    static final Path CORPUS = Path.of(System.getProperty("flashwire.root", "."), "..", "shared", "corpus");

    private static final Set<String> NATIONS = Set.of("Armenia", "Azerbaijan");

    private LabelledDay() {}

    static List<EnrichedUpdate> updates() {
        try (var lines = Files.lines(CORPUS.resolve("seed-gold.jsonl"))) {
            return lines.map(LabelledDay::parse)
                    .filter(entry -> Set.of("aljazeera", "ocmedia")
                            .contains(entry.path("source").asText()))
                    .map(LabelledDay::enriched)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return WireJson.mapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnrichedUpdate enriched(JsonNode entry) {
        var at = Instant.parse(entry.path("publishedAt").asText());
        var update = new LiveUpdate(
                entry.path("id").asText(),
                Source.of(entry.path("source").asText()),
                entry.path("id").asText(),
                1,
                UpdateState.LIVE,
                null,
                entry.path("headline").asText(),
                entry.path("body").asText(),
                "en",
                at,
                null,
                at,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, null, null),
                null,
                null);
        var places = new LinkedHashMap<String, Place>();
        var actors = new LinkedHashMap<String, Actor>();
        var events = StreamSupport.stream(entry.path("events").spliterator(), false)
                .map(event -> event(event, update, actors, places))
                .toList();
        return new EnrichedUpdate(
                update, 1, List.copyOf(actors.values()), List.copyOf(places.values()), events, List.of(), Tier.ROUTINE);
    }

    private static Event event(
            JsonNode event, LiveUpdate update, Map<String, Actor> actors, Map<String, Place> places) {
        var headline = update.headline().isEmpty() ? Field.BODY : Field.HEADLINE;
        return new Event(
                EventKind.valueOf(event.path("kind").asText()),
                EventStatus.valueOf(event.path("status").asText()),
                actor(event.path("actor"), actors),
                actor(event.path("target"), actors),
                place(event.path("place"), places),
                null,
                event.path("claimed").asBoolean(),
                null,
                Span.of(update, headline, 0, update.text(headline).length()),
                1,
                Event.Codes.NONE,
                event.path("optional").asBoolean());
    }

    private static @Nullable String actor(JsonNode id, Map<String, Actor> actors) {
        if (!id.isTextual()) {
            return null;
        }
        actors.putIfAbsent(
                id.asText(), new Actor(id.asText(), id.asText(), Actor.Type.STATE, id.asText(), null, List.of()));
        return id.asText();
    }

    /** Labels name places without coordinates; those of the region lie close together. */
    private static @Nullable String place(JsonNode name, Map<String, Place> places) {
        if (!name.isTextual()) {
            return null;
        }
        var text = name.asText();
        var id = text.toLowerCase(Locale.ROOT);
        var nation = NATIONS.contains(text);
        var region = text.contains("Karabakh") || text.contains("Fizuli");
        places.putIfAbsent(
                id,
                new Place(
                        id,
                        text,
                        region ? 39.8 : null,
                        region ? 46.7 : null,
                        text.equals("Armenia") ? "AM" : "AZ",
                        nation ? "PCLI" : region ? "RGN" : "PPL",
                        1,
                        List.of()));
        return id;
    }
}
