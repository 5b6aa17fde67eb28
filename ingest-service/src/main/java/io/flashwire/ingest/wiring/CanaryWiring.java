package io.flashwire.ingest.wiring;

import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.flashwire.ingest.following.Canary;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.kafka.CanaryWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** What the canary is made of. */
@Singleton
final class CanaryWiring {

    /** For the canary alone: it may live where no other source is allowed to. */
    record CanaryDialer(Dialer dialer) {}

    @Produces
    @Singleton
    Canary canary(IngestSettings settings, InstantSource clock) {
        var canary = settings.canary();
        return new Canary(canary.url(), canary.every(), canary.within(), clock);
    }

    @Produces
    @Singleton
    CanaryWatch watch(
            Canary canary,
            Roster roster,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry registry,
            InstantSource clock) {
        return new CanaryWatch(canary, roster, broker, registry, clock);
    }

    void close(@Disposes CanaryWatch watch) {
        watch.close();
    }

    @Produces
    @Singleton
    CanaryDialer dialer(Vertx vertx, Canary canary) {
        return new CanaryDialer(new Dialer(vertx, new Egress(Set.of(canary.url().getHost()))));
    }

    void close(@Disposes CanaryDialer dialer) {
        dialer.dialer().close();
    }
}
