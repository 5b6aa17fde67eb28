package io.flashwire.ingest.following;

import java.time.Instant;

/**
 * A source as the roster has it.
 *
 * @param version one more with each change of what the source is
 * @param inFile whether the file declares it
 */
public record Tracked(Followed source, Progress progress, int version, boolean inFile) {

    public Health health(Instant now) {
        return Health.of(source, progress, now);
    }
}
