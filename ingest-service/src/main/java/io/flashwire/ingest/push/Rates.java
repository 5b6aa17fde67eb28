package io.flashwire.ingest.push;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each caller may push: each replica counts for itself, so that a push waits for nobody else. */
public final class Rates {

    /** The one that was silent for longest is forgotten: its bucket is full again long since. */
    private static final int MOST_CALLERS = 10_000;

    private final int perSecond;
    private final int atOnce;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /**
     * @param perSecond pushes in the long run
     * @param atOnce pushes after a rest
     */
    public Rates(int perSecond, int atOnce, TimeMeter clock) {
        if (perSecond < 1 || atOnce < 1) {
            throw new IllegalArgumentException("a caller may push at least once a second, and once at once");
        }
        this.perSecond = perSecond;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    public sealed interface Pass {

        record Granted() implements Pass {}

        /** @param pause after which the next push will pass */
        record TooMany(Duration pause) implements Pass {}
    }

    public Pass ask(String caller) {
        var probe = bucketOf(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? new Pass.Granted()
                : new Pass.TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucketOf(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    caller,
                    _ -> Bucket.builder()
                            .withCustomTimePrecision(clock)
                            .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .build());
        }
    }
}
