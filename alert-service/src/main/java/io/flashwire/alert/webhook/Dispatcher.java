package io.flashwire.alert.webhook;

import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.Pump;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.Round.Back;
import io.flashwire.alert.postgres.Committed;
import io.flashwire.alert.postgres.PostgresDeliveries;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due. One thread talks to the database, in turns: it puts down what became of the rounds that are back and
 * hands out new ones. Each round travels on a thread of its own, so that an endpoint that hangs delays nobody else.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int UNDER_WAY = 2_048;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final UUID id = UUID.randomUUID();
    private final PostgresDeliveries deliveries;
    private final Traveller traveller;
    private final InstantSource clock;
    private final Pump pump = new Pump("dispatcher", this::turn, POLL);
    private final ExecutorService travels = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final ConcurrentLinkedQueue<Back> back = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Back> toPutDown = new ArrayList<>();

    Dispatcher(PostgresDeliveries deliveries, Traveller traveller, InstantSource clock) {
        this.deliveries = deliveries;
        this.traveller = traveller;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        pump.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed committed) {
        pump.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        pump.stop();
        travels.shutdownNow();
    }

    private boolean turn() {
        for (var round = back.poll(); round != null; round = back.poll()) {
            toPutDown.add(round);
        }
        var rounds = deliveries.turn(id, toPutDown, UNDER_WAY - underWay.get(), clock.instant());
        toPutDown.forEach(Dispatcher::tellIfDisabled);
        toPutDown.clear();
        for (var round : rounds) {
            underWay.incrementAndGet();
            travels.execute(() -> travel(round));
        }
        return !back.isEmpty();
    }

    private void travel(Round round) {
        try {
            back.add(traveller.travel(round));
        } catch (RuntimeException e) {
            // What was not put down is tried again when its lease runs out.
            LOG.errorf(e, "A round broke: subscription=%s", round.subscription());
        } finally {
            underWay.decrementAndGet();
            pump.wake();
        }
    }

    private static void tellIfDisabled(Back round) {
        if (round.circuit() instanceof Circuit.Disabled(String why)) {
            LOG.warnf("A subscription is disabled: subscription=%s why=\"%s\"", round.subscription(), why);
        }
    }
}
