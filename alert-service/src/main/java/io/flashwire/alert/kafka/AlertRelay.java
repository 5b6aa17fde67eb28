package io.flashwire.alert.kafka;

import io.flashwire.alert.delivery.Pump;
import io.flashwire.alert.postgres.Committed;
import io.flashwire.alert.postgres.PostgresOutbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/** Carries alerts from the outbox to their topic, as soon as they are committed. */
@ApplicationScoped
class AlertRelay {

    private static final int AT_ONCE = 200;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Pump pump;

    AlertRelay(PostgresOutbox outbox, AlertProducer producer, MeterRegistry registry) {
        pump = new Pump("alert-relay", () -> outbox.publish(AT_ONCE, producer::send) > 0, POLL);
        Gauge.builder("flashwire.alert.outbox.waiting", outbox, PostgresOutbox::waiting)
                .description("Alerts that have not reached their topic yet")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        pump.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed committed) {
        pump.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        pump.stop();
    }
}
