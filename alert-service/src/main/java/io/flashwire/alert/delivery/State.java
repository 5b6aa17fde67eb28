package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Outcome;
import java.time.Duration;
import java.time.Instant;

/** Where a delivery stands. Only one that is due can move. */
public sealed interface State {

    int attempts();

    /**
     * @param attempts all that were made
     * @param failures those of the schedule that is being followed; a replay begins a new one
     */
    record Due(int attempts, int failures, Instant at) implements State {

        /** A receiver that asks for more patience than this is not obeyed. */
        private static final Duration LONGEST_WAIT = Duration.ofDays(1);

        public static Due first(Instant at) {
            return new Due(0, 0, at);
        }

        /** @param chance 0 to 1, for the jitter */
        public State after(Outcome outcome, RetrySchedule schedule, double chance, Instant now) {
            return switch (outcome) {
                case Outcome.Accepted _ -> new Delivered(attempts + 1, now);
                case Outcome.Gone gone -> new Failed(attempts + 1, now, gone.why());
                case Outcome.Rejected rejected -> new Failed(attempts + 1, now, rejected.why());
                case Outcome.Refused refused ->
                    again(
                            outcome,
                            refused.retryAfter() == null ? Duration.ZERO : refused.retryAfter(),
                            schedule,
                            chance,
                            now);
                case Outcome.Unreachable _, Outcome.Forbidden _, Outcome.ThreadLost _ ->
                    again(outcome, Duration.ZERO, schedule, chance, now);
            };
        }

        private State again(Outcome outcome, Duration atLeast, RetrySchedule schedule, double chance, Instant now) {
            return schedule.waitAfter(failures + 1, chance)
                    .<State>map(wait ->
                            new Due(attempts + 1, failures + 1, now.plus(longer(wait, shorter(atLeast, LONGEST_WAIT)))))
                    .orElseGet(() -> new Failed(
                            attempts + 1,
                            now,
                            "given up after " + (failures + 1) + " attempts: " + outcome.objection()));
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
