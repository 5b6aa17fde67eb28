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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final Duration AFTER_BREAKING = Duration.ofSeconds(30);
    private static final long LAST_ROUNDS_SECONDS = 7;

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
    private Instant renewedAt = Instant.EPOCH;
    private volatile boolean ending;

    Dispatcher(PostgresDeliveries deliveries, Traveller traveller, InstantSource clock) {
        this.deliveries = deliveries;
        this.traveller = traveller;
        this.clock = clock;
    }

    /** Under which it holds leases. */
    UUID id() {
        return id;
    }

    void start(@Observes StartupEvent event) {
        pump.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed committed) {
        pump.wake();
    }

    /**
     * What is under way comes to its end and is put down, so that no other replica sends it again. What does not end in time
     * is let go: others may take it at once.
     */
    void stop(@Observes ShutdownEvent event) {
        ending = true;
        pump.stop();
        travels.shutdown();
        try {
            if (!travels.awaitTermination(LAST_ROUNDS_SECONDS, TimeUnit.SECONDS)) {
                travels.shutdownNow();
                var _ = travels.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        takeBack();
        deliveries.turn(id, toPutDown, 0, clock.instant());
        deliveries.letGo(id);
    }

    private boolean turn() {
        takeBack();
        var now = clock.instant();
        if (Duration.between(renewedAt, now).compareTo(RENEWAL) > 0) {
            deliveries.renew(id);
            renewedAt = now;
        }
        var rounds = deliveries.turn(id, toPutDown, UNDER_WAY - underWay.get(), now);
        toPutDown.forEach(Dispatcher::tellIfDisabled);
        toPutDown.clear();
        for (var round : rounds) {
            underWay.incrementAndGet();
            travels.execute(() -> travel(round));
        }
        return false;
    }

    private void takeBack() {
        for (var round = back.poll(); round != null; round = back.poll()) {
            toPutDown.add(round);
        }
    }

    private void travel(Round round) {
        try {
            back.add(traveller.travel(round, () -> ending));
        } catch (RuntimeException e) {
            LOG.errorf(e, "A round broke and will be tried again: subscription=%s", round.subscription());
            back.add(Back.untried(round, clock.instant().plus(AFTER_BREAKING)));
        } finally {
            underWay.decrementAndGet();
            pump.wakeSoon();
        }
    }

    private static void tellIfDisabled(Back round) {
        if (round.circuit() instanceof Circuit.Disabled(String why)) {
            LOG.warnf("A subscription is disabled: subscription=%s why=\"%s\"", round.subscription(), why);
        }
    }
}
