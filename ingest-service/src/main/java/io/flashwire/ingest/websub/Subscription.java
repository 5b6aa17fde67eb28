package io.flashwire.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source's hub was asked to bring.
 *
 * @param source the id of the source that is followed
 * @param topic the feed's own name for itself at the hub
 * @param token the last part of the address at which the hub calls: nobody can guess it
 * @param secret that the hub signs with
 * @param state how far it has come
 * @param nextAt when the hub is to be asked again
 */
public record Subscription(
        String source, String hub, String topic, String token, String secret, State state, Instant nextAt) {

    /** What we ask for; the hub decides. */
    public static final Duration LEASE = Duration.ofDays(10);

    private static final Duration LONGEST_LEASE = Duration.ofDays(90);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);
    private static final Duration UNANSWERED = Duration.ofMinutes(10);
    private static final Duration DENIED = Duration.ofDays(1);

    public sealed interface State {

        /** The hub was not asked yet, or has not come back to verify. */
        record Asked() implements State {}

        record Verified(Instant until) implements State {}

        record Denied(@Nullable String reason) implements State {}
    }

    static Subscription wanted(String source, String hub, String topic, String token, String secret, Instant now) {
        return new Subscription(source, hub, topic, token, secret, new State.Asked(), now);
    }

    /** After a request: what was verified stays so until its lease ends, and is asked for again if the hub keeps silent. */
    Subscription asked(Instant now) {
        return new Subscription(source, hub, topic, token, secret, state, now.plus(UNANSWERED));
    }

    /** Renewed when three quarters of the lease are over, so that a hub that is away for a while costs nothing. */
    Subscription verified(Duration lease, Instant now) {
        var bounded = lease.compareTo(SHORTEST_LEASE) < 0
                ? SHORTEST_LEASE
                : lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
        return new Subscription(
                source,
                hub,
                topic,
                token,
                secret,
                new State.Verified(now.plus(bounded)),
                now.plus(bounded.multipliedBy(3).dividedBy(4)));
    }

    Subscription denied(@Nullable String reason, Instant now) {
        return new Subscription(source, hub, topic, token, secret, new State.Denied(reason), now.plus(DENIED));
    }

    boolean isAt(String otherHub, String otherTopic) {
        return hub.equals(otherHub) && topic.equals(otherTopic);
    }

    /** The token and the secret stay out of logs. */
    @Override
    public String toString() {
        return source + " at " + hub + ": " + state;
    }
}
