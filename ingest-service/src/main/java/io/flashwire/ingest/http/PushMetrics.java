package io.flashwire.ingest.http;

import io.flashwire.ingest.http.PushAnswer.Outcome;
import io.flashwire.ingest.metrics.PublicationLag;
import io.flashwire.ingest.revision.Admission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Counts what comes in, and how long after its publication. */
@Startup
@Singleton
class PushMetrics {

    private static final String UPDATES = "flashwire.ingest.updates";

    private static final String REFUSED = "refused";

    private final MeterRegistry registry;
    private final PublicationLag lag;
    private final InstantSource clock;

    PushMetrics(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.registry = registry;
        // Told from the start, so that a rate over a series that has just begun is not lost.
        for (var outcome : Outcome.values()) {
            counter(outcome.tag());
        }
        counter(REFUSED);
        lag = new PublicationLag(registry, "push");
    }

    void count(PushAnswer answer, List<Admission> admissions) {
        answer.accepted().forEach(update -> counter(update.outcome().tag()).increment());
        counter(REFUSED).increment(answer.rejected().size());
        for (var admission : admissions) {
            if (admission instanceof Admission.Send(var update, var outcome) && outcome == Admission.Outcome.NEW) {
                lag.record(update, clock.instant());
            }
        }
    }

    private Counter counter(String outcome) {
        return Counter.builder(UPDATES)
                .description("Updates that came in, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
