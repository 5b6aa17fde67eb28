package io.flashwire.alert.subscription;

import static io.flashwire.alert.subscription.Alerts.searching;
import static io.flashwire.alert.subscription.Alerts.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.Telling;
import io.flashwire.alert.backtest.Backtest;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Source;
import io.flashwire.testing.Cast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of saved searches cost little: an update is judged and routed with 10,000 of them, and with 10, by turns. */
class SubscribersCostTest {

    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int MOST_TIMES_AS_MUCH = 5;
    private static final int UPDATES = 400;
    private static final int ROUNDS = 7;

    private static final String[] CITIES = {"Baku", "Ganja", "Yerevan", "Goris", "Shushi", "Tbilisi", "Batumi", "Kars"};
    private static final EventKind[] KINDS = {
        EventKind.CURFEW, EventKind.STRIKE, EventKind.TERRITORY, EventKind.MARTIAL_LAW, EventKind.CASUALTIES
    };

    @Test
    void tenThousandCostAtMostFiveTimesTen() {
        // given
        try (var few = subscribers(FEW);
                var many = subscribers(MANY)) {
            var costs = new long[2][ROUNDS];
            // when
            for (var round = 0; round < ROUNDS; round++) {
                costs[0][round] = nanos(few);
                costs[1][round] = nanos(many);
            }
            // then
            var ratio = median(costs[1]) / (double) median(costs[0]);
            System.out.printf(
                    "%,d saved searches: %.2f times the cost of %d (%d µs against %d µs an update)%n",
                    MANY, ratio, FEW, median(costs[1]) / UPDATES / 1_000, median(costs[0]) / UPDATES / 1_000);
            assertThat(ratio).isLessThanOrEqualTo(MOST_TIMES_AS_MUCH);
        }
    }

    private static long nanos(Subscribers subscribers) {
        var backtest = Backtest.shipped();
        var updates = updates(new Random(1));
        var alerts = new ArrayList<Alert>();
        var begun = System.nanoTime();
        for (var update : updates) {
            for (var alert : backtest.take(update)) {
                alerts.add(alert);
                subscribers.route(alert, Map.of(), List.of(), alert.sentAt());
            }
        }
        var nanos = System.nanoTime() - begun;
        assertThat(alerts).hasSizeGreaterThan(UPDATES / 4);
        return nanos;
    }

    /** Each desk has its own places and words in mind; few of the searches find a given alert. */
    private static Subscribers subscribers(int count) {
        var random = new Random(2);
        var subscribers = new Subscribers();
        subscribers.put(IntStream.range(0, count)
                .mapToObj(number -> subscription(searching(search(number, random)), Terms.NONE))
                .toList());
        return subscribers;
    }

    private static String search(int number, Random random) {
        var city = CITIES[random.nextInt(CITIES.length)];
        return switch (number % 4) {
            case 0 -> "place:" + city + number + " OR title:\"" + city + number + "\"";
            case 1 -> "kind:" + KINDS[random.nextInt(KINDS.length)] + " AND desk" + number;
            case 2 -> "actor:P" + random.nextInt(5_000) + " AND tier:FLASH";
            default -> city + " AND (word" + number + " OR name" + number + ") -source:outlet-1";
        };
    }

    private static List<EnrichedUpdate> updates(Random random) {
        return IntStream.range(0, UPDATES)
                .mapToObj(number -> {
                    var city = CITIES[random.nextInt(CITIES.length)];
                    return Telling.told(
                                    Source.of("outlet-" + random.nextInt(4)),
                                    "key-" + number,
                                    Cast.MORNING.plusSeconds(random.nextInt(86_400)))
                            .of(KINDS[random.nextInt(KINDS.length)], EventStatus.OCCURRED)
                            .by("P" + random.nextInt(40))
                            .at(city, "AZ", 38 + random.nextInt(3), 46, "PPL")
                            .done();
                })
                .toList();
    }

    private static long median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
