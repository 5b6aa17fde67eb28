package io.flashwire.alert.webhook;

import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.delivery.Parcel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Attempts by outcome, and how long an alert takes from its making to its receiver. */
@Startup
@ApplicationScoped
class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Timer untilAccepted;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        // Told from the start, so that a rate over a series that has just begun is not lost.
        Outcome.WORDS.forEach(this::attempts);
        this.untilAccepted = Timer.builder("flashwire.alert.delivery.latency")
                .description("From the making of an alert to its acceptance at the first attempt")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void attempted(Parcel parcel, Outcome outcome, Instant now) {
        attempts(outcome.word()).increment();
        if (outcome instanceof Outcome.Accepted && parcel.state().attempts() == 0) {
            untilAccepted.record(Duration.between(parcel.madeAt(), now));
        }
    }

    private Counter attempts(String outcome) {
        return registry.counter("flashwire.alert.delivery.attempts", "outcome", outcome);
    }
}
