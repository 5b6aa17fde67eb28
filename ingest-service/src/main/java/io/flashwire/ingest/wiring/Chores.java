package io.flashwire.ingest.wiring;

import io.flashwire.ingest.following.SourceWatch;
import io.flashwire.ingest.kafka.CanaryWatch;
import io.flashwire.ingest.metrics.SourceMetrics;
import io.flashwire.ingest.polling.Poller;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.revision.StoreUnreachable;
import io.flashwire.ingest.websub.Subscriber;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What every replica does from time to time; the stores see to it that no two do the same. */
@ApplicationScoped
class Chores {

    private static final Logger LOG = Logger.getLogger(Chores.class);
    private static final Duration HELD = Duration.ofMillis(500);
    private static final Duration HUBS = Duration.ofSeconds(2);
    private static final Duration FORGETTING = Duration.ofMinutes(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private static final Duration DUE = Duration.ofMillis(200);
    private static final Duration FILE = Duration.ofSeconds(2);
    private static final Duration HEALTH = Duration.ofSeconds(10);
    private static final Duration CANARY = Duration.ofSeconds(1);
    private static final int THREADS = 4;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("chores-", 0).daemon().factory());
    private final Intake intake;
    private final Poller poller;
    private final SourceWatch sources;
    private final SourceMetrics metrics;
    private final Forgetting forgetting;
    private final Subscriber subscriber;
    private final CanaryWatch canary;
    private final IngestSettings settings;

    Chores(
            Intake intake,
            Poller poller,
            SourceWatch sources,
            SourceMetrics metrics,
            Forgetting forgetting,
            Subscriber subscriber,
            CanaryWatch canary,
            IngestSettings settings) {
        this.intake = intake;
        this.poller = poller;
        this.sources = sources;
        this.metrics = metrics;
        this.forgetting = forgetting;
        this.subscriber = subscriber;
        this.canary = canary;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        every(HELD, "release what was held", () -> {
            while (intake.releaseHeld() && !Thread.currentThread().isInterrupted()) {}
        });
        every(FILE, "read the file of sources", () -> metrics.watched(sources.look()));
        every(HEALTH, "look after the sources", metrics::refresh);
        if (settings.canary().enabled()) {
            every(CANARY, "look after the canary", canary::look);
        }
        if (settings.polling().enabled()) {
            every(DUE, "poll", poller::turn);
            every(Poller.renewal(), "renew the leases", poller::renewLeases);
        }
        every(FORGETTING, "forget what is old", forgetting::forget);
        every(HUBS, "ask the hubs", subscriber::turn);
    }

    /** A chore that fails is done at its next turn. */
    private void every(Duration pause, String what, Runnable chore) {
        Runnable guarded = () -> {
            try {
                chore.run();
            } catch (StoreUnreachable e) {
                LOG.warnf("could not %s reason=%s", what, e.getMessage());
            } catch (RuntimeException e) {
                // The executor would never call again, without a word.
                LOG.errorf(e, "could not %s", what);
            }
        };
        var _ = clock.scheduleWithFixedDelay(guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        clock.shutdownNow();
        poller.close();
        var _ = clock.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    }
}
