package io.flashwire.alert.wiring;

import io.flashwire.alert.postgres.Committed;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Alerts by tier and type. */
@ApplicationScoped
class AlertMetrics {

    private final MeterRegistry registry;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed committed) {
        for (var alert : committed.alerts()) {
            registry.counter(
                            "flashwire.alert.alerts",
                            "tier",
                            alert.tier().name(),
                            "type",
                            alert.type().name(),
                            "exercise",
                            Boolean.toString(alert.exercise()))
                    .increment();
        }
    }
}
