package io.flashwire.alert.webhook;

import io.flashwire.alert.delivery.Attempt;
import io.flashwire.alert.delivery.Endpoint;
import io.flashwire.alert.delivery.Outcome;
import io.flashwire.alert.delivery.Parcel;
import io.flashwire.alert.delivery.Pump;
import io.flashwire.alert.delivery.RetrySchedule;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.Round.Back;
import io.flashwire.alert.delivery.Settled;
import io.flashwire.alert.delivery.Signature;
import io.flashwire.alert.delivery.State;
import io.flashwire.alert.postgres.Committed;
import io.flashwire.alert.postgres.PostgresDeliveries;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what is due. One thread talks to the database, in turns: it puts down what became of the rounds that are back and
 * hands out new ones. Each round travels on a thread of its own, so that an endpoint that hangs delays nobody else.
 */
@ApplicationScoped
class Dispatcher {

    private static final int UNDER_WAY = 512;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    private final PostgresDeliveries deliveries;
    private final WebhookClient client;
    private final RetrySchedule schedule;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;
    private final Pump pump = new Pump("dispatcher", this::turn, POLL);
    private final ExecutorService travels = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final ConcurrentLinkedQueue<Back> back = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Back> toPutDown = new ArrayList<>();

    Dispatcher(
            PostgresDeliveries deliveries,
            WebhookClient client,
            RetrySchedule schedule,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.deliveries = deliveries;
        this.client = client;
        this.schedule = schedule;
        this.clock = clock;
        this.metrics = metrics;
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
        var rounds = deliveries.turn(toPutDown, UNDER_WAY - underWay.get(), clock.instant());
        toPutDown.clear();
        for (var round : rounds) {
            underWay.incrementAndGet();
            travels.execute(() -> travel(round));
        }
        return !back.isEmpty();
    }

    private void travel(Round round) {
        var settled = new ArrayList<Settled>();
        var deadline = clock.instant().plus(LONGEST_ROUND);
        for (var parcel : round.parcels()) {
            settled.add(attempt(parcel));
            if (!(settled.getLast().next() instanceof State.Delivered)
                    || clock.instant().isAfter(deadline)) {
                break;
            }
        }
        back.add(new Back(round.subscription(), settled));
        underWay.decrementAndGet();
        pump.wake();
    }

    private Outcome post(Parcel parcel, Instant sentAt) {
        var secret = parcel.secret();
        if (secret == null) {
            return new Outcome.Forbidden("its signing secret does not open with the key of this service");
        }
        var body = parcel.body().getBytes(StandardCharsets.UTF_8);
        return client.post(parcel.url(), Signature.headers(parcel.messageId(), sentAt, body, secret), body);
    }

    private Settled attempt(Parcel parcel) {
        var startedAt = clock.instant();
        var started = System.nanoTime();
        var outcome = post(parcel, startedAt);
        var latency = Duration.ofNanos(System.nanoTime() - started);
        var now = clock.instant();
        var next = parcel.state()
                .after(outcome, schedule, ThreadLocalRandom.current().nextDouble(), now);
        metrics.attempted(parcel, outcome, now);
        var attempt = Attempt.of(next.attempts(), startedAt, outcome, Math.toIntExact(latency.toMillis()));
        return new Settled(parcel, attempt, next, Endpoint.after(outcome, next));
    }
}
