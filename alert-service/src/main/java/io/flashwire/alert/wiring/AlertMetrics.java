package io.flashwire.alert.wiring;

import io.flashwire.alert.postgres.Committed;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Alerts by tier and type. */
@Startup
@ApplicationScoped
class AlertMetrics {

    private final MeterRegistry registry;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
        // Told from the start, so that a rate over a series that has just begun is not lost.
        for (var tier : Tier.values()) {
            for (var type : Alert.Type.values()) {
                alerts(tier, type, false);
                alerts(tier, type, true);
            }
        }
    }

    void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed committed) {
        for (var alert : committed.alerts()) {
            alerts(alert.tier(), alert.type(), alert.exercise()).increment();
        }
    }

    private Counter alerts(Tier tier, Alert.Type type, boolean exercise) {
        return registry.counter(
                "flashwire.alert.alerts",
                "tier",
                tier.name(),
                "type",
                type.name(),
                "exercise",
                Boolean.toString(exercise));
    }
}
