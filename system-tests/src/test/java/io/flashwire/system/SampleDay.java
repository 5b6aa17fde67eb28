package io.flashwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sample day as updates to push, round by round, each round in the order of its entries' times. */
record SampleDay(List<List<ObjectNode>> rounds) {

    static final Path FOLDER = Path.of(Objects.requireNonNull(System.getProperty("flashwire.root")), "samples");

    private static final ObjectMapper YAML = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
    private static final List<String> TIMES = List.of("publishedAt", "modifiedAt");

    private record Manifest(String title, List<Item> files) {}

    private record Item(
            String file,
            int round,
            @Nullable Source source,
            @Nullable String url,
            @Nullable ZoneId zone,
            @Nullable Instant fetchedAt) {

        Stream<ObjectNode> updates(PageReader reader) throws IOException {
            var bytes = Files.readAllBytes(FOLDER.resolve(file));
            return file.endsWith(".jsonl")
                    ? new String(bytes, UTF_8).lines().map(SampleDay::parsed)
                    : reader.read(file, bytes, new Hints(source, zone, null, url, fetchedAt)).updates().stream()
                            .map(SampleDay::pushed);
        }
    }

    static SampleDay shipped() {
        try {
            var reader = PageReader.shipped(Clock.systemUTC());
            var rounds = new TreeMap<Integer, Stream<ObjectNode>>();
            for (var item : YAML.readValue(FOLDER.resolve("day.yaml").toFile(), Manifest.class).files()) {
                rounds.merge(item.round(), item.updates(reader), Stream::concat);
            }
            return new SampleDay(rounds.values().stream()
                    .map(round -> round.sorted(Comparator.comparing(SampleDay::publishedAt)).toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same day, so much later: other updates and other incidents with the same content. */
    SampleDay later(Duration shift) {
        return new SampleDay(rounds.stream()
                .map(round -> round.stream().map(update -> shifted(update, shift)).toList())
                .toList());
    }

    List<ObjectNode> all() {
        return rounds.stream().flatMap(List::stream).toList();
    }

    private static ObjectNode shifted(ObjectNode update, Duration shift) {
        var copy = update.deepCopy();
        copy.put("key", update.path("key").asText() + "+" + shift.toDays());
        for (var field : TIMES) {
            if (copy.has(field)) {
                copy.put(field, OffsetDateTime.parse(copy.path(field).asText()).plus(shift).toString());
            }
        }
        return copy;
    }

    private static Instant publishedAt(ObjectNode update) {
        return OffsetDateTime.parse(update.path("publishedAt").asText()).toInstant();
    }

    private static ObjectNode parsed(String line) {
        try {
            return (ObjectNode) WireJson.mapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode pushed(LiveUpdate update) {
        var json = WireJson.mapper().createObjectNode();
        json.set("source", WireJson.mapper().valueToTree(update.source()));
        json.put("key", update.key());
        json.put("headline", update.headline());
        json.put("body", update.body());
        json.put("publishedAt", update.at().toString());
        json.put("url", update.url());
        return json;
    }
}
