package io.flashwire.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.Telling;
import io.flashwire.alert.backtest.Backtest;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.testing.Cast;
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

    private static final EventKind[] KINDS = {
        EventKind.MARTIAL_LAW, EventKind.CURFEW, EventKind.CEASEFIRE, EventKind.TERRITORY, EventKind.CASUALTIES
    };
    private static final String[] PARTIES = {"ARM", "AZE", "ARTSAKH"};

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threadsAreWellFormed(int seed) {
        // given
        var backtest = Backtest.shipped();
        // when
        var alerts = take(backtest, stream(new Random(seed)));
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
        var updates = stream(new Random(seed));
        take(backtest, updates);
        // when
        var again = take(backtest, updates);
        // then
        assertThat(again).isEmpty();
    }

    private static List<Alert> take(Backtest backtest, List<EnrichedUpdate> updates) {
        return updates.stream()
                .flatMap(update -> backtest.take(update).stream())
                .toList();
    }

    /** Reports, corrections and withdrawals by several outlets over four days, in no order of time. */
    private static List<EnrichedUpdate> stream(Random random) {
        var updates = new ArrayList<EnrichedUpdate>();
        var latest = new ArrayList<LiveUpdate>();
        for (var number = 0; number < 120; number++) {
            LiveUpdate update;
            if (!latest.isEmpty() && random.nextInt(4) == 0) {
                var index = random.nextInt(latest.size());
                var earlier = latest.get(index);
                update = random.nextBoolean()
                        ? Cast.withdrawn(earlier)
                        : Cast.corrected(earlier, "Corrected " + number, "Something else.");
                latest.set(index, update);
            } else {
                update = Cast.update(
                        Source.of("outlet-" + random.nextInt(4)),
                        "key-" + number,
                        Cast.MORNING.plusSeconds(random.nextInt(4 * 86_400)),
                        "Headline " + number,
                        "Body.");
                latest.add(update);
            }
            updates.add(telling(random, update));
        }
        return updates;
    }

    private static EnrichedUpdate telling(Random random, LiveUpdate update) {
        var telling = Telling.telling(update);
        for (var event = random.nextInt(3); event > 0; event--) {
            var statuses = EventStatus.values();
            telling.of(KINDS[random.nextInt(KINDS.length)], statuses[random.nextInt(statuses.length)]);
            if (random.nextInt(5) > 0) {
                telling.by(PARTIES[random.nextInt(PARTIES.length)]);
            }
            if (random.nextBoolean()) {
                telling.at("place-" + random.nextInt(3), "AZ", 38 + random.nextInt(3), 46, "PPL");
            }
            if (random.nextInt(4) == 0) {
                telling.inPassing();
            }
        }
        return telling.done();
    }
}
