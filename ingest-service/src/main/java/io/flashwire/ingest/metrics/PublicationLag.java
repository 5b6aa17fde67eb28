package io.flashwire.ingest.metrics;

import io.flashwire.contracts.LiveUpdate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** How long after its publication an update is taken in. */
public final class PublicationLag {

    private final Timer timer;

    /** @param way by which the updates came */
    public PublicationLag(MeterRegistry registry, String way) {
        timer = Timer.builder("flashwire.ingest.publication.lag")
                .description("From the publication of an update to its being taken in")
                .tag("way", way)
                .serviceLevelObjectives(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1))
                .register(registry);
    }

    public void record(LiveUpdate update, Instant takenAt) {
        var publishedAt = update.publishedAt();
        if (publishedAt != null) {
            timer.record(Duration.between(publishedAt, takenAt));
        }
    }
}
