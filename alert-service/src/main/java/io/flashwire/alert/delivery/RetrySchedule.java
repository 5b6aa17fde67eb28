package io.flashwire.alert.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each failed attempt; after the last one the delivery is given up.
 *
 * @param jitter by what part a wait is lengthened or shortened at random, so that retries do not come in waves
 */
public record RetrySchedule(List<Duration> waits, double jitter) {

    public RetrySchedule {
        waits = List.copyOf(waits);
        if (waits.stream().anyMatch(wait -> wait.isNegative() || wait.isZero())) {
            throw new IllegalArgumentException("a wait before a retry is not positive");
        }
        if (jitter < 0 || jitter >= 1) {
            throw new IllegalArgumentException("the jitter of retries is not between 0 and 1");
        }
    }

    /**
     * @param failed how many attempts failed, 1 or more
     * @param chance 0 to 1
     */
    public Optional<Duration> waitAfter(int failed, double chance) {
        if (failed > waits.size()) {
            return Optional.empty();
        }
        var wait = waits.get(failed - 1);
        return Optional.of(Duration.ofMillis(Math.round(wait.toMillis() * (1 + jitter * (2 * chance - 1)))));
    }
}
