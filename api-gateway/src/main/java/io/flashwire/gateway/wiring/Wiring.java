package io.flashwire.gateway.wiring;

import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.postgres.PostgresKeys;
import io.flashwire.gateway.postgres.PostgresSessions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** What the parts are put together with, and the first ways in. */
@ApplicationScoped
public class Wiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck streamsFollow(LiveStreams live) {
        return () -> HealthCheckResponse.named("live streams follow their topics")
                .status(live.ready())
                .build();
    }

    void openFirstWaysIn(
            @Observes StartupEvent event,
            GatewayConfig config,
            PostgresKeys keys,
            PostgresSessions sessions,
            InstantSource clock) {
        config.adminKey()
                .ifPresent(text -> keys.bootstrap(
                        KeyText.read(text)
                                .orElseThrow(
                                        () -> new IllegalStateException(
                                                "FLASHWIRE_ADMIN_KEY is not of the form fw_<prefix of 6 to 16 a-z0-9>_<secret of 40 or more>")),
                        clock.instant()));
        config.oneTimeToken()
                .ifPresent(token -> sessions.offer(
                        token, clock.instant().plus(config.access().oneTimeTokenLifetime())));
    }
}
