package io.flashwire.enrich.wiring;

import io.flashwire.enrich.DeskPacks;
import io.flashwire.enrich.DeskPacks.Look;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the folder of packs now and then, and says what came of it. */
@Singleton
@Startup
class PackWatch {

    private static final Logger LOG = Logger.getLogger(PackWatch.class);

    private final DeskPacks packs;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("packs").factory());

    PackWatch(DeskPacks packs, EnrichConfig config) {
        this.packs = packs;
        if (config.packs().isPresent()) {
            long every = config.packsEvery().toMillis();
            var _ = watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        switch (packs.look()) {
            case Look.Unchanged() -> {}
            case Look.Taken() -> LOG.info("the packs have changed and are taken up");
            case Look.Refused(var reason) -> LOG.errorf("the changed packs are refused, the old ones stay: %s", reason);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
