package io.flashwire.ingest.revision;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells entries that were put in late: those that bear a time at which their list, looked at since, did not have them.
 *
 * @param tolerated by how much an entry may bear an earlier time than the look that missed it: editors write for a while
 */
record BackDating(Duration tolerated) {

    static final BackDating USUAL = new BackDating(Duration.ofMinutes(30));

    /** @param lookedAt when its list was looked at before it was there */
    LiveUpdate check(LiveUpdate update, @Nullable Instant lookedAt) {
        var at = update.publishedAt();
        return at == null || lookedAt == null || !at.plus(tolerated).isBefore(lookedAt) ? update : flagged(update);
    }

    /** Whether an entry was put in late shows once, when it is first seen; it stays so as long as it bears the same time. */
    static LiveUpdate carriedOver(LiveUpdate earlier, LiveUpdate update) {
        boolean stays = earlier.clock().flags().contains(Flag.BACK_DATED)
                && earlier.at().equals(update.at())
                && !update.clock().flags().contains(Flag.BACK_DATED);
        return stays ? flagged(update) : update;
    }

    private static LiveUpdate flagged(LiveUpdate update) {
        var clock = update.clock();
        var flags = new ArrayList<>(clock.flags());
        flags.add(Flag.BACK_DATED);
        return update.draft()
                .published(update.publishedAt(), new Clock(clock.basis(), clock.text(), clock.zone(), flags))
                .toUpdate();
    }
}
