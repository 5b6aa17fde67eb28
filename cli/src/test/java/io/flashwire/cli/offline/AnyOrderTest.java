package io.flashwire.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashwire.alert.backtest.Backtest;
import io.flashwire.cli.play.Entry;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.enrich.Enricher;
import io.flashwire.ingest.clock.PageDay;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.testing.Endings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In whatever order the entries of a day arrive, every incident ends in the same words: only how it came there, told in
 * sequence, times, references and the last reason, depends on the order.
 */
class AnyOrderTest {

    private static final Path ROOT = Path.of(System.getProperty("flashwire.root"));
    private static final Path SEEDS = ROOT.resolve("../shared/seeds");
    private static final DocumentReaders PAGES = DocumentReaders.shipped(() -> Instant.parse("2026-01-01T00:00:00Z"));
    private static final Enricher ENRICHER = Enricher.shipped();
    private static final LocalDate DAY_OF_PAGES_WITHOUT_ONE = LocalDate.of(2020, 9, 27);

    private static final Map<String, List<EnrichedUpdate>> days = new HashMap<>();

    static Stream<Order> orders() {
        return Stream.of("the sample day", "the seeds")
                .flatMap(day -> IntStream.rangeClosed(0, 20).mapToObj(seed -> new Order(day, seed)));
    }

    /** @param seed 0 for the reversed order */
    record Order(String day, int seed) {

        private List<EnrichedUpdate> of(List<EnrichedUpdate> updates) {
            var order = new ArrayList<>(updates);
            if (seed == 0) {
                Collections.reverse(order);
            } else {
                Collections.shuffle(order, new Random(seed));
            }
            return order;
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theIncidentsEndInTheSameWords(Order order) {
        // given
        var day = day(order.day());
        var inOrder = Backtest.shipped().run(day.stream()).toList();

        // when
        var arriving = arriving(order.of(day));

        // then
        assertThat(Endings.of(arriving)).containsExactlyInAnyOrderElementsOf(Endings.of(inOrder));
    }

    private static List<Alert> arriving(List<EnrichedUpdate> updates) {
        var backtest = Backtest.shipped();
        return updates.stream()
                .flatMap(update -> backtest.take(update).stream())
                .toList();
    }

    private static List<EnrichedUpdate> day(String name) {
        return days.computeIfAbsent(
                name,
                _ -> (name.equals("the seeds") ? seeds() : sampleDay())
                        .stream().map(ENRICHER::enrich).toList());
    }

    private static List<LiveUpdate> sampleDay() {
        var latest = new LinkedHashMap<String, LiveUpdate>();
        for (var round : SampleDay.read(ROOT.resolve("samples"), PAGES).rounds()) {
            for (var entry : round) {
                var update = update(entry);
                latest.merge(
                        update.id(),
                        update,
                        (before, now) ->
                                now.draft().revision(before.revision() + 1).toUpdate());
            }
        }
        return List.copyOf(latest.values());
    }

    private static LiveUpdate update(Entry entry) {
        var pushed = entry.pushed().deepCopy();
        pushed.put(
                "id",
                UpdateIds.of(
                        pushed.path("source").path("id").asText(),
                        pushed.path("key").asText()));
        try {
            return new UpdateLine(() -> Instant.EPOCH).read(pushed.toString());
        } catch (BadLine e) {
            throw new IllegalStateException(entry.origin(), e);
        }
    }

    private static List<LiveUpdate> seeds() {
        assumeTrue(Files.exists(SEEDS));
        try (var files = Files.list(SEEDS)) {
            return files.sorted().flatMap(AnyOrderTest::page).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<LiveUpdate> page(Path file) {
        try {
            var hints = new Hints(null, null, PageDay.of(DAY_OF_PAGES_WITHOUT_ONE), null, null);
            return PAGES.read(new Document(file.toString(), Files.readAllBytes(file), null, hints)).updates().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
