package io.flashwire.ingest.wiring;

import io.flashwire.ingest.copy.Copies;
import io.flashwire.ingest.push.Replies;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What need not be remembered for ever. */
@Singleton
final class Forgetting {

    private final Replies replies;
    private final Copies copies;
    private final InstantSource clock;

    Forgetting(Replies replies, Copies copies, InstantSource clock) {
        this.replies = replies;
        this.copies = copies;
        this.clock = clock;
    }

    void forget() {
        replies.forget(clock.instant().minus(Replies.REMEMBERED));
        copies.forget();
    }
}
