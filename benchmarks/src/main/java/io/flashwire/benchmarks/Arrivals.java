package io.flashwire.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** When the alerts of the pushed updates came, over one channel. */
final class Arrivals {

    private static final long HIGHEST_MICROS = 120_000_000;

    private final String channel;
    private final Map<String, Long> dueAt;
    private final Map<String, Long> firstAt = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger duplicates = new AtomicInteger();

    /** @param dueAt by update, when it was to be pushed, in nanoseconds */
    Arrivals(String channel, Map<String, Long> dueAt) {
        this.channel = channel;
        this.dueAt = dueAt;
    }

    void came(String alertId, Collection<String> updateIds, long nanos) {
        if (!seen.add(alertId)) {
            duplicates.incrementAndGet();
        }
        for (var update : updateIds) {
            firstAt.putIfAbsent(update, nanos);
        }
    }

    boolean hasAll(Collection<String> updateIds) {
        return firstAt.keySet().containsAll(updateIds);
    }

    Summary summary(List<String> updateIds) {
        var latencies = new Histogram(HIGHEST_MICROS, 3);
        int lost = 0;
        for (var update : updateIds) {
            var came = firstAt.get(update);
            var due = dueAt.get(update);
            if (came == null || due == null) {
                lost++;
            } else {
                latencies.recordValue(Math.clamp((came - due) / 1000, 0, HIGHEST_MICROS));
            }
        }
        return new Summary(channel, latencies, lost, duplicates.get());
    }

    record Summary(String channel, Histogram micros, int lost, int duplicates) {

        static String header() {
            return "%-10s %9s %9s %9s %9s %6s %11s".formatted("", "p50", "p90", "p99", "max", "lost", "duplicates");
        }

        @Override
        public String toString() {
            return "%-10s %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6d %11d"
                    .formatted(
                            channel,
                            micros.getValueAtPercentile(50) / 1000.0,
                            micros.getValueAtPercentile(90) / 1000.0,
                            micros.getValueAtPercentile(99) / 1000.0,
                            micros.getMaxValue() / 1000.0,
                            lost,
                            duplicates);
        }
    }
}
