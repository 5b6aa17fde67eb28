package io.flashwire.enrich.kafka;

import static java.util.Objects.requireNonNull;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How many updates, how loud, how fast. The lag in records is the Kafka client's own metric. */
@Startup
@ApplicationScoped
class EnrichMetrics {

    private final InstantSource clock;
    private final Counter unreadable;
    private final Map<Stage, Timer> byStage = new EnumMap<>(Stage.class);
    private final Map<Tier, Counter> byTier = new EnumMap<>(Tier.class);

    EnrichMetrics(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        unreadable = Counter.builder("flashwire.enrich.unreadable")
                .description("Records sent to the dead-letter topic")
                .register(registry);
        for (var stage : Stage.values()) {
            byStage.put(
                    stage,
                    Timer.builder("flashwire.enrich.stage")
                            .description("Time of one update in each stage")
                            .tag("stage", stage.tag())
                            .publishPercentiles(0.5, 0.99)
                            .register(registry));
        }
        for (var tier : Tier.values()) {
            byTier.put(
                    tier,
                    Counter.builder("flashwire.enrich.updates")
                            .description("Updates enriched")
                            .tag("tier", tier.name())
                            .register(registry));
        }
    }

    /** How long a record has been on its topic; the clocks of two machines may differ. */
    void waited(ConsumerRecord<?, ?> record) {
        var waited = Duration.between(Instant.ofEpochMilli(record.timestamp()), clock.instant());
        took(Stage.WAIT, waited.isNegative() ? Duration.ZERO : waited);
    }

    private void took(Stage stage, Duration time) {
        requireNonNull(byStage.get(stage), "a timer for each stage").record(time);
    }

    /** Counts the time since a reading of {@link System#nanoTime()}. */
    void tookSince(Stage stage, long start) {
        took(stage, Duration.ofNanos(System.nanoTime() - start));
    }

    void enriched(EnrichedUpdate update) {
        requireNonNull(byTier.get(update.tier()), "a counter for each tier").increment();
    }

    void unreadable() {
        unreadable.increment();
    }
}
