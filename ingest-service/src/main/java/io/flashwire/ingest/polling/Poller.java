package io.flashwire.ingest.polling;

import io.flashwire.ingest.following.Cadence;
import io.flashwire.ingest.following.Polled;
import io.flashwire.ingest.following.Progress;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.revision.StoreUnreachable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/**
 * Polls what is due. One turn takes some sources from the roster, under a lease that others respect, and each is polled on a
 * thread of its own; a replica that dies loses its leases soon, and others go on where it was.
 */
public final class Poller implements AutoCloseable {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final Roster roster;
    private final BiFunction<Tracked, Instant, Polled> poll;
    private final Cadence cadence;
    private final Limits limits;
    private final HostTurns turns;
    private final Reports reports;
    private final InstantSource clock;
    private final String owner;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ExecutorService polls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("poll-", 0).factory());
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param underWay sources that one replica has leased at once
     * @param atOnce documents that it has in memory at once
     * @param perHost documents that it asks one host for at once
     */
    public record Limits(int underWay, int atOnce, int perHost) {}

    /**
     * @param poll one look at a source, begun at this time
     * @param owner of the leases: nobody else may have the same
     */
    public Poller(
            Roster roster,
            BiFunction<Tracked, Instant, Polled> poll,
            Cadence cadence,
            Limits limits,
            Reports reports,
            InstantSource clock,
            String owner) {
        this.roster = roster;
        this.poll = poll;
        this.cadence = cadence;
        this.limits = limits;
        this.turns = new HostTurns(limits.perHost(), limits.atOnce());
        this.reports = reports;
        this.clock = clock;
        this.owner = owner;
    }

    /** Is told how each poll went. */
    public interface Reports {

        void polled(Tracked tracked, Polled polled, Duration took);

        /** A fault of this program: the source is backed off from as if it were its own. */
        void broken(Tracked tracked, RuntimeException fault);
    }

    /** Begins to poll what is due now, as far as there is room. */
    public void turn() {
        int room = limits.underWay() - underWay.get();
        if (room <= 0) {
            return;
        }
        for (var due : roster.lease(owner, room, LEASE)) {
            underWay.incrementAndGet();
            polls.execute(() -> {
                try {
                    pollAndSettle(due);
                } finally {
                    underWay.decrementAndGet();
                }
            });
        }
    }

    /** The leases of polls that take long. */
    public void renewLeases() {
        if (underWay.get() > 0) {
            roster.renew(owner, LEASE);
        }
    }

    /** Between two renewals, so that one may fail. */
    public static Duration renewal() {
        return LEASE.dividedBy(4);
    }

    private void pollAndSettle(Tracked due) {
        try (var _ = turns.await(due.source().url())) {
            var started = clock.instant();
            var polled = poll(due, started);
            var ended = clock.instant();
            var at = new Progress.At(started, ended, random.nextDouble());
            roster.settle(owner, due, due.progress().after(polled, due.source(), cadence, at));
            reports.polled(due, polled, Duration.between(started, ended));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (StoreUnreachable e) {
            // The lease ends by itself, and the source is polled again as if this had not been.
            reports.polled(due, new Polled.Undone("the database did not answer"), Duration.ZERO);
        }
    }

    /** Whatever a document does to this program, the source must be given back, and not be asked again at once. */
    private Polled poll(Tracked due, Instant started) {
        try {
            return poll.apply(due, started);
        } catch (StoreUnreachable _) {
            return new Polled.Undone("the database did not answer");
        } catch (RuntimeException fault) {
            reports.broken(due, fault);
            return new Polled.Failed("reading it failed (" + fault.getClass().getSimpleName() + ")", null);
        }
    }

    @Override
    public void close() {
        polls.shutdown();
        try {
            if (!polls.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                polls.shutdownNow();
            }
        } catch (InterruptedException _) {
            polls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
