package io.flashwire.enrich.kafka;

import static java.util.Objects.requireNonNull;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** How many updates, how loud, how fast. The lag is the Kafka client's own metric. */
@Startup
@ApplicationScoped
class EnrichMetrics {

    private final Timer duration;
    private final Counter unreadable;
    private final Map<Tier, Counter> byTier = new EnumMap<>(Tier.class);

    EnrichMetrics(MeterRegistry registry) {
        duration = Timer.builder("flashwire.enrich.duration")
                .description("Time to enrich one update")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        unreadable = Counter.builder("flashwire.enrich.unreadable")
                .description("Records sent to the dead-letter topic")
                .register(registry);
        for (var tier : Tier.values()) {
            byTier.put(
                    tier,
                    Counter.builder("flashwire.enrich.updates")
                            .description("Updates enriched")
                            .tag("tier", tier.name())
                            .register(registry));
        }
    }

    <T> T timed(Supplier<T> work) {
        return duration.record(work);
    }

    void enriched(EnrichedUpdate update) {
        requireNonNull(byTier.get(update.tier()), "a counter for each tier").increment();
    }

    void unreadable() {
        unreadable.increment();
    }
}
