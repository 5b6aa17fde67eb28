package io.flashwire.ingest.wiring;

import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.revision.StoreUnreachable;
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
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("chores").daemon().factory());
    private final Intake intake;

    Chores(Intake intake) {
        this.intake = intake;
    }

    void start(@Observes StartupEvent event) {
        every(HELD, "release what was held", () -> {
            while (intake.releaseHeld() && !Thread.currentThread().isInterrupted()) {}
        });
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
        var _ = clock.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    }
}
