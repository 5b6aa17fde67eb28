package io.flashwire.ingest.copy;

import java.time.Instant;
import java.util.List;

/** The texts of the last days, by their fingerprints. */
public interface CopyFiles {

    /** Decides what each of the texts copies, and files it, so that no two that arrive at once miss each other. */
    List<Filed> file(List<Filed> arriving, Instant now);

    /** Forgets what came in before. */
    void forget(Instant before);
}
