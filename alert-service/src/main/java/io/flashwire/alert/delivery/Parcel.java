package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as it is handed out for an attempt.
 *
 * @param madeAt when it was due first
 * @param traceparent the W3C trace context of what it tells, where that is traced
 */
public record Parcel(
        long id,
        Letter letter,
        State.Due state,
        Instant madeAt,
        @Nullable String traceparent) {

    public Parcel with(Letter other) {
        return new Parcel(id, other, state, madeAt, traceparent);
    }
}
