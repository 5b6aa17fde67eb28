package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import java.util.concurrent.CompletableFuture;

/** The log that the rest of Flashwire reads. */
@FunctionalInterface
public interface UpdateLog {

    /** Completes when the log has the update for good; what is appended first is read first. */
    CompletableFuture<?> append(LiveUpdate update);
}
