package io.flashwire.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.clock.PageDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five documents that the project started from, held against what people read in them. Skipped where they are absent. */
class SeedTest {

    private static final Path SHARED =
            Path.of(System.getProperty("flashwire.root", "."), "..", "shared").normalize();
    private static final Instant TODAY = Instant.parse("2026-01-15T09:00:00Z");

    private final DocumentReaders readers = DocumentReaders.shipped(InstantSource.fixed(TODAY));

    @BeforeEach
    void seedsAreHere() {
        assumeTrue(Files.isDirectory(SHARED.resolve("seeds")), "no seeds");
    }

    @ParameterizedTest
    @CsvSource({
        "004, aljazeera, 2020-09-27",
        "001, ocmedia, 2020-09-27",
        "000, vnanet, 2020-09-28T12:00:00Z",
        "002, article-2023, 2023-09-19T12:00:00Z",
        "003, wikipedia, 2024-06-01T12:00:00Z"
    })
    void entriesAreThoseThatPeopleRead(String seed, String source, String day) {
        // given
        var hints = new Hints(null, null, PageDay.parse(day, null), null, null);

        // when
        var reading = read(seed, hints);

        // then
        assertThat(entries(reading))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(gold(source).stream().map(Entry::of).toList());
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"004, aljazeera", "001, ocmedia"})
    void theOutletIsKnownByItsOwnWords(String seed, String source) {
        // when
        var reading = read(seed, Hints.NONE);

        // then
        assertThat(reading.updates())
                .isNotEmpty()
                .allSatisfy(update -> assertThat(update.source().id()).isEqualTo(source));
    }

    @Test
    void theArticleAboveTheEntriesBearsThePagesDay() {
        // when
        var reading = read("001", Hints.NONE);

        // then
        assertThat(reading.updates())
                .filteredOn(update -> update.clock().basis() == Basis.DATE_ONLY)
                .hasSizeBetween(8, 10)
                .allSatisfy(update -> assertThat(update.publishedAt()).isEqualTo("2020-09-27T00:00:00Z"))
                .anySatisfy(update -> assertThat(update.body()).contains("mobilization and martial law"))
                .noneSatisfy(update -> assertThat(update.body()).contains("Member"));
    }

    @Test
    void withoutADayTheTimesOfDayStayOffTheClock() {
        // when
        var reading = read("004", Hints.NONE);

        // then
        assertThat(reading.updates())
                .hasSize(40)
                .allSatisfy(update -> assertThat(update.publishedAt()).isNull());
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("40 of 40"));
    }

    private record Entry(
            String headline, String body, @Nullable String publishedAt) {

        static Entry of(JsonNode gold) {
            return new Entry(
                    gold.path("headline").asText(""),
                    gold.path("body").asText(),
                    gold.path("publishedAt").asText());
        }

        static Entry of(LiveUpdate update) {
            return new Entry(update.headline(), update.body(), String.valueOf(update.publishedAt()));
        }
    }

    private static List<Entry> entries(Reading reading) {
        boolean blog = reading.updates().getFirst().clock().basis() != Basis.DATE_ONLY;
        return reading.updates().stream()
                .filter(update -> !blog || update.clock().basis() != Basis.DATE_ONLY)
                .map(Entry::of)
                .toList();
    }

    private Reading read(String seed, Hints hints) {
        try (var files = Files.list(SHARED.resolve("seeds"))) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            return readers.read(new Document(file.getFileName().toString(), Files.readAllBytes(file), null, hints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> gold(String source) {
        try (var lines = Files.lines(SHARED.resolve("corpus/seed-gold.jsonl"))) {
            return lines.map(SeedTest::json)
                    .filter(entry -> entry.path("source").asText().equals(source))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return WireJson.mapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
