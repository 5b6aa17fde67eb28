package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update as it came in, before anybody knows which revision it is.
 *
 * @param toldAt of when this content is: when its publisher last changed it, or when it was read; absent where nobody says
 */
public record Candidate(LiveUpdate update, @Nullable Instant toldAt) {

    public boolean withdrawn() {
        return update.state() == UpdateState.WITHDRAWN;
    }

    boolean hasText() {
        return !update.headline().isBlank() || !update.body().isBlank();
    }

    /** Equal for equal content: what a reader of the update would notice, not who pushed it when. */
    String hash() {
        return UpdateIds.digest(
                update.headline(),
                update.body(),
                Objects.toString(update.publishedAt()),
                Objects.toString(update.urgency()),
                Objects.toString(update.embargoedUntil()),
                withdrawn() ? "withdrawn" : "live");
    }

    /** A withdrawal need not repeat what it withdraws. */
    Candidate completedFrom(LiveUpdate earlier) {
        if (!withdrawn()) {
            return this;
        }
        var headline = hasText() ? update.headline() : earlier.headline();
        var body = hasText() ? update.body() : earlier.body();
        boolean dated = update.publishedAt() != null;
        return new Candidate(
                new LiveUpdate(
                        update.id(),
                        update.source(),
                        update.key(),
                        update.revision(),
                        update.state(),
                        update.url() == null ? earlier.url() : update.url(),
                        headline,
                        body,
                        update.language() == null ? earlier.language() : update.language(),
                        dated ? update.publishedAt() : earlier.publishedAt(),
                        update.modifiedAt(),
                        update.firstSeenAt(),
                        dated ? update.clock() : earlier.clock(),
                        update.urgency() == null ? earlier.urgency() : update.urgency(),
                        update.embargoedUntil()),
                toldAt);
    }

    /** The update as this revision of what was first seen then. */
    LiveUpdate as(int revision, UpdateState state, Instant firstSeenAt) {
        return new LiveUpdate(
                update.id(),
                update.source(),
                update.key(),
                revision,
                state,
                update.url(),
                update.headline(),
                update.body(),
                update.language(),
                update.publishedAt(),
                update.modifiedAt(),
                firstSeenAt,
                update.clock(),
                update.urgency(),
                update.embargoedUntil());
    }
}
