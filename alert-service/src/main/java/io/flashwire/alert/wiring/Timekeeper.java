package io.flashwire.alert.wiring;

import io.flashwire.alert.delivery.Pump;
import io.flashwire.alert.postgres.PostgresAcknowledgements;
import io.flashwire.alert.postgres.PostgresWithheld;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/** Sees to it that what waits for its time comes: digests, the end of quiet hours, escalations. Any replica may do it. */
@ApplicationScoped
class Timekeeper {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Pump digests;
    private final Pump escalations;

    Timekeeper(PostgresWithheld withheld, PostgresAcknowledgements acknowledgements, InstantSource clock) {
        digests = new Pump("digests", () -> withheld.release(clock.instant()), POLL);
        escalations = new Pump("escalations", () -> acknowledgements.escalate(clock.instant()), POLL);
    }

    void start(@Observes StartupEvent event) {
        digests.start();
        escalations.start();
    }

    void stop(@Observes ShutdownEvent event) {
        digests.stop();
        escalations.stop();
    }
}
