package io.flashwire.ingest.reading.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.clock.MachineTime;
import io.flashwire.ingest.clock.ZoneNames;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other people's feeds, well-formed and broken, held against what another reader made of them. Skipped where they are absent. */
class FeedCorpusTest {

    private static final Path FEEDS = Path.of(
                    System.getProperty("flashwire.root", "."), "..", "shared", "corpus", "feeds")
            .normalize();
    private static final MachineTime TIME = new MachineTime(ZoneNames.shipped(), ZoneOffset.UTC);

    @BeforeEach
    void feedsAreHere() {
        assumeTrue(Files.isDirectory(FEEDS), "no feeds");
    }

    @Test
    void everyFeedIsReadInTime() {
        // given
        var readers = DocumentReaders.shipped(InstantSource.fixed(Instant.parse("2026-01-15T09:00:00Z")));
        var slow = new ArrayList<Path>();

        // when
        for (var feed : feeds()) {
            long start = System.nanoTime();
            var reading = readers.read(document(feed));
            assertThat(reading).isNotNull();
            if (System.nanoTime() - start > Duration.ofSeconds(2).toNanos()) {
                slow.add(feed);
            }
        }

        // then
        assertThat(feeds()).hasSizeGreaterThanOrEqualTo(540);
        assertThat(slow).isEmpty();
    }

    @Test
    void itemsAreWhatTheOtherReaderMadeOfThem() {
        // given
        var differences = new ArrayList<String>();
        int items = 0;

        // when
        for (var feed : feeds()) {
            var expected = expected(feed);
            if (expected != null) {
                var found = FeedReader.parse(document(feed)).map(Feed::items).orElse(List.of());
                for (int i = 0; i < expected.size(); i++) {
                    items++;
                    var actual = i < found.size() ? Item.of(found.get(i)) : null;
                    var wanted = Item.of(expected.get(i));
                    if (!wanted.equals(actual)) {
                        differences.add(
                                "%s: expected %s but read %s".formatted(FEEDS.relativize(feed), wanted, actual));
                    }
                }
            }
        }

        // then
        differences.forEach(System.out::println);
        System.out.printf("%d of %d items equal%n", items - differences.size(), items);
        assertThat(items).isGreaterThan(200);
        assertThat(1.0 * (items - differences.size()) / items).isGreaterThanOrEqualTo(0.97);
    }

    private record Item(
            String title,
            @Nullable String link,
            @Nullable String id,
            @Nullable Instant published,
            @Nullable Instant updated) {

        static Item of(FeedItem item) {
            return new Item(
                    item.title(),
                    item.link(),
                    item.id(),
                    moment(item.published() == null ? item.updated() : item.published()),
                    moment(item.updated()));
        }

        static Item of(JsonNode item) {
            return new Item(
                    item.path("title").asText(""),
                    link(item),
                    first(item.path("guid").path("value"), item.path("guid"), item.path("id")),
                    moment(first(
                            item.path("publishedParsed"),
                            item.path("pubDateParsed"),
                            item.path("date_published"),
                            item.path("updatedParsed"))),
                    moment(first(item.path("updatedParsed"), item.path("date_modified"))));
        }

        private static @Nullable String link(JsonNode item) {
            for (var link : item.path("links")) {
                if (link.path("rel").asText("").equals("alternate")) {
                    return first(link.path("href"));
                }
            }
            return first(item.path("link"), item.path("url"));
        }

        private static @Nullable Instant moment(@Nullable String text) {
            return TIME.read(text, Basis.FEED_DATE).publishedAt();
        }

        private static @Nullable String first(JsonNode... nodes) {
            for (var node : nodes) {
                if (node.isTextual() && !node.asText().isEmpty()) {
                    return node.asText();
                }
            }
            return null;
        }
    }

    private static @Nullable List<JsonNode> expected(Path feed) {
        var name = feed.getFileName().toString();
        var stem = name.substring(0, name.lastIndexOf('.'));
        for (var candidate : List.of(stem + "_expected.json", stem + ".json")) {
            var file = feed.resolveSibling(candidate);
            if (!file.equals(feed) && Files.exists(file)) {
                var items = new ArrayList<JsonNode>();
                var json = json(file);
                json.path("items").forEach(items::add);
                json.path("entries").forEach(items::add);
                return items;
            }
        }
        return null;
    }

    private static JsonNode json(Path file) {
        try {
            return WireJson.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inputs: all XML, and what JSON is not the expectation for another file. */
    private static List<Path> feeds() {
        try (var files = Files.walk(FEEDS)) {
            return files.filter(Files::isRegularFile)
                    .filter(FeedCorpusTest::isInput)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInput(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".xml")
                || (name.endsWith(".json")
                        && !name.endsWith("_expected.json")
                        && !Files.exists(file.resolveSibling(name.replaceAll("json$", "xml"))));
    }

    private static Document document(Path file) {
        try {
            return new Document(Objects.toString(file.getFileName()), Files.readAllBytes(file), null, Hints.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
