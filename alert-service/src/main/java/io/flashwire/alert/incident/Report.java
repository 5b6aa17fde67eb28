package io.flashwire.alert.incident;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The update that tells of an event.
 *
 * @param timed whether {@code at} is a time of day; otherwise it is the start of the day of publication
 * @param doubtful whether the time cannot be relied on
 * @param old whether it was old news when Flashwire first saw it, or only a test
 * @param copies the id of the source whose text it is in nearly the same words; absent where it is the outlet's own
 */
public record Report(
        String updateId,
        int revision,
        Source source,
        @Nullable String url,
        Instant at,
        boolean timed,
        boolean doubtful,
        boolean old,
        @Nullable String copies) {

    public static Report of(LiveUpdate update, Duration freshness) {
        var clock = update.clock();
        return new Report(
                update.id(),
                update.revision(),
                update.source(),
                update.url(),
                update.at(),
                clock.basis() != Clock.Basis.DATE_ONLY,
                clock.doubtful(),
                Boolean.TRUE.equals(update.test())
                        || Duration.between(update.at(), update.firstSeenAt()).compareTo(freshness) > 0,
                update.copyOf() == null ? null : update.copyOf().source());
    }

    /** The id of the source whose word it is. */
    String origin() {
        return copies == null ? source.id() : copies;
    }
}
