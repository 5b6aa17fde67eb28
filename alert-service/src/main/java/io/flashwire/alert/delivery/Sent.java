package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to, and what was read of the answer.
 *
 * @param response the beginning of the answer, without secrets
 * @param pause for how long the endpoint wants nothing, although it took this
 * @param anew whether the message begins the thread of its incident anew, since the first one is gone
 */
public record Sent(
        Outcome outcome,
        @Nullable String response,
        @Nullable Duration pause,
        boolean anew) {

    public Sent(Outcome outcome, @Nullable String response) {
        this(outcome, response, null, false);
    }

    public Sent beginningAnew() {
        return new Sent(outcome, response, pause, true);
    }
}
