package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.revision.Admission.Send;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Takes updates in: each revision is first kept, then appended to the log, then marked as published. What is not marked is appended
 * again, under the same revision, when it comes again; so a crash at any point costs a repeat at most, and never an update.
 */
public final class Intake {

    private static final int STRIPES = 256;

    private final RevisionStore store;
    private final UpdateLog log;
    private final Duration patience;
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** @param patience how long the log may take to acknowledge */
    public Intake(RevisionStore store, UpdateLog log, Duration patience) {
        this.store = store;
        this.log = log;
        this.patience = patience;
    }

    public sealed interface Result {

        /** Kept and published; one admission for each candidate, in order. */
        record Taken(List<Admission> admissions) implements Result {}

        /** Not all of them reached the log: they have to come again. */
        record LogUnreachable(String reason) implements Result {}
    }

    public Result take(List<Candidate> candidates) {
        var appending = appendInOrder(candidates);
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
            return append(store.admit(candidates));
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
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
