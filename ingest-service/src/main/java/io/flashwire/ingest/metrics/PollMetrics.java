package io.flashwire.ingest.metrics;

import io.flashwire.ingest.following.Polled;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.polling.Poll;
import io.flashwire.ingest.polling.Poller;
import io.flashwire.ingest.revision.Admission;
import io.flashwire.ingest.revision.Admission.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Counts polls and what they bring, and says in the log what an operator would want to know. */
@Singleton
public class PollMetrics implements Poll.Takings, Poller.Reports {

    private static final Logger LOG = Logger.getLogger(PollMetrics.class);

    private final MeterRegistry registry;
    private final PublicationLag lag;
    private final Timer toLog;
    private final InstantSource clock;

    PollMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        // Told from the start, so that a rate over a series that has just begun is not lost.
        for (var outcome : Outcome.values()) {
            updates(outcome);
        }
        this.lag = new PublicationLag(registry, "poll");
        toLog = Timer.builder("flashwire.ingest.poll.to.log")
                .description("From the arrival of a page to Kafka having all that is new in it")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    @Override
    public void took(Tracked tracked, Instant arrivedAt, List<Admission> admissions) {
        if (admissions.isEmpty()) {
            return;
        }
        var now = clock.instant();
        boolean first = tracked.progress().answers().answeredAt() == null;
        for (var admission : admissions) {
            if (admission instanceof Admission.Send(var update, var outcome)) {
                updates(outcome).increment();
                if (outcome == Outcome.NEW && !first) {
                    lag.record(update, now);
                }
            }
        }
        toLog.record(Duration.between(arrivedAt, now));
    }

    private Counter updates(Outcome outcome) {
        return registry.counter(
                "flashwire.ingest.polled.updates", "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void polled(Tracked tracked, Polled polled, Duration took) {
        registry.timer("flashwire.ingest.polls", "outcome", word(polled)).record(took);
        var id = tracked.source().id();
        switch (polled) {
            case Polled.Failed(var why, var _) -> LOG.infof("a poll failed source=%s reason=%s", id, why);
            case Polled.Gone _ -> LOG.warnf("a source is ended by its publisher source=%s", id);
            case Polled.Undone(var why) -> LOG.warnf("a poll was not put down source=%s reason=%s", id, why);
            case Polled.Read _, Polled.Unchanged _ -> {}
        }
    }

    @Override
    public void broken(Tracked tracked, RuntimeException fault) {
        LOG.errorf(
                fault, "a source could not be read source=%s", tracked.source().id());
    }

    private static String word(Polled polled) {
        return switch (polled) {
            case Polled.Read _ -> "read";
            case Polled.Unchanged _ -> "unchanged";
            case Polled.Failed _ -> "failed";
            case Polled.Gone _ -> "gone";
            case Polled.Undone _ -> "undone";
        };
    }
}
