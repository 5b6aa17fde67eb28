package io.flashwire.alert.delivery;

import java.time.Duration;
import java.time.Instant;

/** Where a delivery stands. Only one that is due can move. */
public sealed interface State {

    int attempts();

    record Due(int attempts, Instant at) implements State {

        /** A receiver that asks for more patience than this is not obeyed. */
        private static final Duration LONGEST_WAIT = Duration.ofDays(1);

        /** @param chance 0 to 1, for the jitter */
        public State after(Outcome outcome, RetrySchedule schedule, double chance, Instant now) {
            return switch (outcome) {
                case Outcome.Accepted _ -> new Delivered(attempts + 1, now);
                case Outcome.Gone _ -> new Failed(attempts + 1, now, "the endpoint is gone");
                case Outcome.Refused refused ->
                    again(
                            "answered " + refused.status(),
                            refused.retryAfter() == null ? Duration.ZERO : refused.retryAfter(),
                            schedule,
                            chance,
                            now);
                case Outcome.Unreachable unreachable -> again(unreachable.why(), Duration.ZERO, schedule, chance, now);
                case Outcome.Forbidden forbidden -> again(forbidden.why(), Duration.ZERO, schedule, chance, now);
            };
        }

        private State again(String why, Duration atLeast, RetrySchedule schedule, double chance, Instant now) {
            var failed = attempts + 1;
            return schedule.waitAfter(failed, chance)
                    .<State>map(wait -> new Due(failed, now.plus(longer(wait, shorter(atLeast, LONGEST_WAIT)))))
                    .orElseGet(() -> new Failed(failed, now, "given up after " + failed + " attempts: " + why));
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    record Delivered(int attempts, Instant at) implements State {}

    record Failed(int attempts, Instant at, String why) implements State {}
}
