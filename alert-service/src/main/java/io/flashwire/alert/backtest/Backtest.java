package io.flashwire.alert.backtest;

import io.flashwire.alert.alert.Desk;
import io.flashwire.alert.alert.Thresholds;
import io.flashwire.alert.alert.Wording;
import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.MemoryIncidentStore;
import io.flashwire.alert.incident.Sightings;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.TierTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The alerts that updates would have raised, had each come when it was published. Time is the updates' own: the same
 * updates make the same alerts, whatever their order and whenever it is run.
 */
public final class Backtest {

    /** In a backtest everything is news at its own time. */
    private static final Duration ALWAYS = Duration.ofDays(365_000);

    private static final Comparator<EnrichedUpdate> ARRIVAL = Comparator.comparing(Backtest::arrival)
            .thenComparing(enriched -> enriched.update().id())
            .thenComparingInt(enriched -> enriched.update().revision());

    private final Desk desk;
    private Instant now = Instant.EPOCH;

    /** @param exercise whether the alerts are marked as an exercise */
    public Backtest(TierTable tiers, JoinRules rules, Wording wording, Thresholds thresholds, boolean exercise) {
        this.desk = new Desk(
                new MemoryIncidentStore(),
                new Sightings(rules, new Loudness(tiers), ALWAYS),
                wording,
                thresholds,
                () -> now,
                exercise);
    }

    /** With the tables that Flashwire ships; its alerts are an exercise. */
    public static Backtest shipped() {
        return new Backtest(TierTable.shipped(), JoinRules.shipped(), Wording.shipped(), Thresholds.shipped(), true);
    }

    /** The alerts of all these updates, in the order of the updates' clocks, each as soon as it is asked for. */
    public Stream<Alert> run(Stream<EnrichedUpdate> updates) {
        return updates.sorted(ARRIVAL).flatMap(update -> take(update).stream());
    }

    /** The alerts of one more update, in the order of arrival. */
    public List<Alert> take(EnrichedUpdate update) {
        now = arrival(update);
        return desk.take(List.of(update));
    }

    private static Instant arrival(EnrichedUpdate enriched) {
        var update = enriched.update();
        return update.revision() > 1 && update.modifiedAt() != null ? update.modifiedAt() : update.at();
    }
}
