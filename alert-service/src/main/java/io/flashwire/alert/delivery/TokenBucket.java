package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Pace;
import java.time.Duration;
import java.time.Instant;

/**
 * How much may be sent to an endpoint at once. It is stored with the endpoint, so that it holds over replicas and restarts.
 *
 * @param tokens what was left
 * @param at when that was so
 */
public record TokenBucket(double tokens, Instant at) {

    public sealed interface Draw {}

    /** @param rest the bucket afterwards */
    public record Granted(TokenBucket rest) implements Draw {}

    public record Empty(Instant until) implements Draw {}

    public static TokenBucket full(Pace pace, Instant now) {
        return new TokenBucket(pace.burst(), now);
    }

    public Draw draw(Pace pace, Instant now) {
        var elapsed = now.isAfter(at) ? Duration.between(at, now).toMillis() : 0;
        var filled =
                Math.min(pace.burst(), tokens + (double) elapsed / pace.every().toMillis());
        return filled >= 1
                ? new Granted(new TokenBucket(filled - 1, now))
                : new Empty(now.plusMillis(
                        (long) Math.ceil((1 - filled) * pace.every().toMillis())));
    }
}
