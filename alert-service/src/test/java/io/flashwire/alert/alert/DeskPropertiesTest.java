package io.flashwire.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.RandomDays;
import io.flashwire.alert.backtest.Backtest;
import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.MemoryIncidentStore;
import io.flashwire.alert.incident.Sightings;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.TierTable;
import io.flashwire.testing.Cast;
import io.flashwire.testing.Endings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any stream of updates, whatever it tells. */
class DeskPropertiesTest {

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threadsAreWellFormed(int seed) {
        // given
        var backtest = Backtest.shipped();
        // when
        var alerts = take(backtest, RandomDays.of(new Random(seed)));
        // then
        var ids = new HashSet<String>();
        var last = new HashMap<String, Alert>();
        for (var alert : alerts) {
            var before = last.put(alert.incident().id(), alert);
            assertThat(ids.add(alert.id())).as("no id twice").isTrue();
            assertThat(alert.sequence()).as("no gaps").isEqualTo(before == null ? 1 : before.sequence() + 1);
            var goesOn = before != null && before.type() != Alert.Type.CANCEL;
            assertThat(alert.type() != Alert.Type.ALERT)
                    .as("%s after %s", alert.type(), before)
                    .isEqualTo(goesOn);
        }
        assertThat(alerts).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReplayOfTheWholeTopicChangesNothing(int seed) {
        // given
        var backtest = Backtest.shipped();
        var updates = RandomDays.of(new Random(seed));
        take(backtest, updates);
        // when
        var again = take(backtest, updates);
        // then
        assertThat(again).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderEndsInTheSameWords(int seed) {
        // given
        var updates = RandomDays.of(new Random(seed));
        var inOrder = Backtest.shipped().run(updates.stream()).toList();
        // when
        var alerts = take(Backtest.shipped(), RandomDays.inAnotherOrder(updates, new Random(seed)));
        // then
        assertThat(Endings.of(alerts)).containsExactlyInAnyOrderElementsOf(Endings.of(inOrder));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBatchesEndInTheSameWords(int seed) {
        // given
        var updates = RandomDays.of(new Random(seed));
        var oneByOne = take(Backtest.shipped(), updates);
        var store = new MemoryIncidentStore();
        var random = new Random(seed);
        // when
        var alerts = new ArrayList<Alert>();
        for (int from = 0, to; from < updates.size(); from = to) {
            to = Math.min(updates.size(), from + 1 + random.nextInt(40));
            alerts.addAll(desk(store).take(updates.subList(from, to)));
        }
        // then
        assertThat(Endings.of(alerts)).containsExactlyInAnyOrderElementsOf(Endings.of(oneByOne));
    }

    private static List<Alert> take(Backtest backtest, List<EnrichedUpdate> updates) {
        return updates.stream()
                .flatMap(update -> backtest.take(update).stream())
                .toList();
    }

    private static Desk desk(MemoryIncidentStore store) {
        return new Desk(
                store,
                new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofDays(365_000)),
                Wording.shipped(),
                Thresholds.shipped(),
                () -> Cast.MORNING,
                true);
    }
}
