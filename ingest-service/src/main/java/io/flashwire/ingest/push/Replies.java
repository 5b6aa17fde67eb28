package io.flashwire.ingest.push;

import java.time.Duration;
import java.time.Instant;

/** The answers to pushes that bear an {@code Idempotency-Key}, for a day. Keys are the callers' own: two may use the same. */
public interface Replies {

    Duration REMEMBERED = Duration.ofDays(1);

    /** Longer than a push takes: one that was claimed before was broken off, and may be done anew. */
    Duration LONGEST_PUSH = Duration.ofMinutes(1);

    /** @param digest of the body */
    Claim claim(String caller, String key, String digest, Instant now);

    void keep(String caller, String key, Reply reply);

    /** The push failed, and may come again. */
    void release(String caller, String key);

    /** Forgets what is older than it need be remembered. */
    void forget(Instant before);
}
