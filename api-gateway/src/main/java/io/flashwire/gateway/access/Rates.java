package io.flashwire.gateway.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each may ask. Each replica counts for itself, so that no request waits for another one's count. */
public final class Rates {

    /** The one that was silent for longest is forgotten: its bucket is full again long since. */
    private static final int MOST_CALLERS = 20_000;

    private final Quota quota;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    public Rates(Quota quota, TimeMeter clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /** @param requests in the long run in each window, and at once after a rest */
    public record Quota(int requests, Duration window) {
        public Quota {
            if (requests < 1 || window.toSeconds() < 1) {
                throw new IllegalArgumentException("a quota is one request a second at least");
            }
        }
    }

    /**
     * @param left of the quota
     * @param full after how long all of it is there again
     * @param next after how long the next request passes; zero where it does at once
     */
    public record Standing(boolean granted, long left, Duration full, Duration next) {}

    public Quota quota() {
        return quota;
    }

    public Standing take(String caller) {
        var probe = bucketOf(caller).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Where the caller stands, without counting. */
    public Standing look(String caller) {
        var estimate = bucketOf(caller).estimateAbilityToConsume(1);
        return new Standing(
                estimate.canBeConsumed(),
                estimate.getRemainingTokens(),
                Duration.ZERO,
                Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    private Bucket bucketOf(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    caller,
                    _ -> Bucket.builder()
                            .withCustomTimePrecision(clock)
                            .addLimit(limit ->
                                    limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.window()))
                            .build());
        }
    }
}
