package io.flashwire.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashwire.alert.RandomDays;
import io.flashwire.alert.postgres.PostgresDesk;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.testing.Endings;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days split over partitions, which two replicas read at their own pace into one database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class ReplicasAndPartitionsTest {

    private static final int REPLICAS = 2;
    private static final int LARGEST_BATCH = 5;
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofDays(60);

    @Inject
    PostgresDesk desk;

    @Test
    void theyMakeTheAlertsOfOne() throws Exception {
        // given
        assumeTrue(Files.exists(LabelledDay.CORPUS.resolve("seed-gold.jsonl")));
        var day = LabelledDay.updates();
        var alone = Backtest.shipped().run(day.stream()).toList();
        // when
        var together = split(day);
        // then
        assertSameEndings(together, alone);
    }

    static IntStream seeds() {
        return IntStream.range(0, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void correctionsAndWithdrawalsMakeNoDifference(int seed) throws Exception {
        // given
        var days = RandomDays.of(new Random(seed), LONG_AGO.plus(APART.multipliedBy(seed)));
        var alone = Backtest.shipped().run(days.stream()).toList();
        // when
        var together = split(days);
        // then
        assertSameEndings(together, alone);
    }

    private static void assertSameEndings(List<Alert> together, List<Alert> alone) {
        assertThat(Endings.of(together)).containsExactlyInAnyOrderElementsOf(Endings.of(alone));
        assertThat(together).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(sequences(together))
                .allSatisfy((incident, sequences) -> assertThat(sequences)
                        .as(incident)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, sequences.size())
                                .boxed()
                                .toList()));
    }

    private List<Alert> split(List<EnrichedUpdate> day) throws Exception {
        try (var replicas = Executors.newFixedThreadPool(REPLICAS)) {
            var work = IntStream.range(0, REPLICAS)
                    .mapToObj(replica -> (Callable<List<Alert>>) () -> read(share(day, replica), new Random(replica)))
                    .toList();
            var alerts = new ArrayList<Alert>();
            for (var done : replicas.invokeAll(work)) {
                alerts.addAll(done.get());
            }
            return alerts;
        }
    }

    /** The updates of the partitions that this replica reads, partition by partition in no order of time. */
    private static List<EnrichedUpdate> share(List<EnrichedUpdate> day, int replica) {
        var share = day.stream()
                .filter(update ->
                        Math.floorMod(update.update().id().hashCode(), Topics.PARTITIONS) % REPLICAS == replica)
                .toList();
        return RandomDays.inAnotherOrder(share, new Random(replica));
    }

    private List<Alert> read(List<EnrichedUpdate> share, Random random) {
        var alerts = new ArrayList<Alert>();
        for (int from = 0, to; from < share.size(); from = to) {
            to = Math.min(share.size(), from + 1 + random.nextInt(LARGEST_BATCH));
            alerts.addAll(desk.take(share.subList(from, to)));
        }
        return alerts;
    }

    private static Map<String, List<Integer>> sequences(List<Alert> alerts) {
        var sequences = new HashMap<String, List<Integer>>();
        alerts.stream()
                .sorted(Comparator.comparingInt(Alert::sequence))
                .forEach(alert -> sequences
                        .computeIfAbsent(alert.incident().id(), _ -> new ArrayList<>())
                        .add(alert.sequence()));
        return sequences;
    }
}
