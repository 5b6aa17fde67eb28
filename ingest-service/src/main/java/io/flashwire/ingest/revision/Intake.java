package io.flashwire.ingest.revision;

import static java.util.stream.Collectors.partitioningBy;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.copy.Copies;
import io.flashwire.ingest.revision.Admission.Barred;
import io.flashwire.ingest.revision.Admission.Held;
import io.flashwire.ingest.revision.Admission.NothingToWithdraw;
import io.flashwire.ingest.revision.Admission.Send;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Takes updates in: each revision is first kept, then appended to the log, then marked as published. What is not marked is appended
 * again, under the same revision, when it comes again; so a crash at any point costs a repeat at most, and never an update. What is
 * embargoed is held until then, before it gets a revision.
 */
public final class Intake {

    private static final int STRIPES = 256;

    private static final int RELEASED_AT_ONCE = 100;

    private final RevisionStore store;
    private final Holds holds;
    private final Copies copies;
    private final UpdateLog log;
    private final Duration patience;
    private final InstantSource clock;
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** @param patience how long the log may take to acknowledge */
    public Intake(
            RevisionStore store, Holds holds, Copies copies, UpdateLog log, Duration patience, InstantSource clock) {
        this.store = store;
        this.holds = holds;
        this.copies = copies;
        this.log = log;
        this.patience = patience;
        this.clock = clock;
    }

    public sealed interface Result {

        /** Kept and published; one admission for each candidate, in order. */
        record Taken(List<Admission> admissions) implements Result {}

        /** Not all of them reached the log: they have to come again. */
        record LogUnreachable(String reason) implements Result {}
    }

    public Result take(List<Candidate> candidates) {
        var now = clock.instant();
        var byEmbargo = candidates.stream().collect(partitioningBy(candidate -> candidate.embargoedAt(now)));
        var free = byEmbargo.getOrDefault(false, List.of());
        var released = holds.settle(byEmbargo.getOrDefault(true, List.of()), free);
        return switch (publish(free)) {
            case Result.LogUnreachable unreachable -> unreachable;
            case Result.Taken(var admissions) -> {
                var next = admissions.iterator();
                yield new Result.Taken(candidates.stream()
                        .map(candidate -> candidate.embargoedAt(now)
                                ? new Held(candidate.update())
                                : knowing(released, candidate, next.next()))
                        .toList());
            }
        };
    }

    /** What was held and never published can be withdrawn all the same. */
    private static Admission knowing(Set<String> released, Candidate candidate, Admission admission) {
        return admission instanceof NothingToWithdraw
                        && released.contains(candidate.update().id())
                ? new Barred(candidate.update())
                : admission;
    }

    /** Takes in what was held and is embargoed no longer; returns whether there may be more. */
    public boolean releaseHeld() {
        return holds.release(clock.instant(), RELEASED_AT_ONCE, due -> publish(due) instanceof Result.Taken)
                == RELEASED_AT_ONCE;
    }

    private Result publish(List<Candidate> candidates) {
        var appending = appendInOrder(
                candidates.stream().map(Candidate::publishedAfterItsEmbargo).toList());
        try {
            CompletableFuture.allOf(appending.acknowledged().toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CompletionException e) {
            return new Result.LogUnreachable(String.valueOf(e.getCause()));
        } catch (TimeoutException _) {
            return new Result.LogUnreachable("no acknowledgement within " + patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result.LogUnreachable("interrupted while waiting for the acknowledgement");
        }
        store.published(appending.sent());
        return new Result.Taken(appending.admissions());
    }

    private record Appending(
            List<Admission> admissions, List<LiveUpdate> sent, List<CompletableFuture<?>> acknowledged) {}

    /** Two revisions of one update must enter the log in their order, whoever brings them: their stripe is held from one to the other. */
    private Appending appendInOrder(List<Candidate> candidates) {
        var held = candidates.stream()
                .mapToInt(candidate -> Math.floorMod(candidate.update().id().hashCode(), STRIPES))
                .distinct()
                .sorted()
                .mapToObj(stripe -> stripes[stripe])
                .toList();
        held.forEach(ReentrantLock::lock);
        try {
            return append(linked(store.admit(candidates)));
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** What is to be sent says whom it copies; what is sent again after a crash finds the same. */
    private List<Admission> linked(List<Admission> admissions) {
        var updates = copies.linked(admissions.stream()
                        .flatMap(
                                admission -> admission instanceof Send send ? Stream.of(send.update()) : Stream.empty())
                        .toList())
                .iterator();
        return admissions.stream()
                .map(admission -> admission instanceof Send send ? new Send(updates.next(), send.outcome()) : admission)
                .toList();
    }

    private Appending append(List<Admission> admissions) {
        var sent = new ArrayList<LiveUpdate>();
        var acknowledged = new ArrayList<CompletableFuture<?>>();
        for (var admission : admissions) {
            if (admission instanceof Send(var update, var _)) {
                var acknowledgement = log.append(update);
                sent.add(update);
                acknowledged.add(acknowledgement);
                if (acknowledgement.isCompletedExceptionally()) {
                    // The log is away; each further attempt would wait in vain as long as this one did.
                    break;
                }
            }
        }
        return new Appending(admissions, sent, acknowledged);
    }
}
