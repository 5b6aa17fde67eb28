package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an endpoint stands. What does not answer, or asks us to slow down, is not pressed. */
public sealed interface Circuit {

    record Closed() implements Circuit {}

    /**
     * @param failures attempts in a row that failed, of whatever delivery
     * @param since when the first of them failed
     * @param until nothing is sent before; then one message tries whether it works again
     */
    record Open(int failures, Instant since, Instant until) implements Circuit {}

    record Disabled(String why) implements Circuit {}

    /** @param patience how long an endpoint may accept nothing before it is given up */
    record Rules(Duration shortest, Duration longest, Duration patience) {

        public static final Rules SHIPPED = new Rules(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(3));

        /** A receiver that asks for more patience than this is not obeyed. */
        private static final Duration LONGEST_ASKED = Duration.ofDays(1);

        /** It doubles with every failure, give or take a fifth by chance. */
        Duration pause(int failures, @Nullable Duration asked, double chance) {
            var doubled = shortest.multipliedBy(1L << Math.min(failures - 1, 20));
            var bounded = doubled.compareTo(longest) < 0 ? doubled : longest;
            var spread = Duration.ofMillis(Math.round(bounded.toMillis() * (0.8 + 0.4 * chance)));
            if (asked == null || asked.compareTo(spread) < 0) {
                return spread;
            }
            return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
        }
    }

    /** @param chance 0 to 1 */
    default Circuit after(Outcome outcome, Rules rules, double chance, Instant now) {
        return switch (outcome) {
            // What refuses one message for its own sake is well.
            case Outcome.Accepted _, Outcome.Rejected _, Outcome.ThreadLost _ -> new Closed();
            case Outcome.Gone gone -> new Disabled(gone.why());
            case Outcome.Refused refused ->
                overloadedOrDown(refused.status())
                        ? failed(outcome, rules, rules.pause(failures() + 1, refused.retryAfter(), chance), now)
                        : failed(outcome, rules, Duration.ZERO, now);
            case Outcome.Unreachable _, Outcome.Forbidden _ ->
                failed(outcome, rules, rules.pause(failures() + 1, null, chance), now);
        };
    }

    private Circuit failed(Outcome outcome, Rules rules, Duration pause, Instant now) {
        var since = this instanceof Open open ? open.since() : now;
        return Duration.between(since, now).compareTo(rules.patience()) >= 0
                ? new Disabled("it accepted nothing for " + rules.patience().toDays() + " days, at last it "
                        + (outcome.answered() == null ? "failed: " : "") + outcome.objection())
                : new Open(failures() + 1, since, now.plus(pause));
    }

    private int failures() {
        return this instanceof Open open ? open.failures() : 0;
    }

    private static boolean overloadedOrDown(int status) {
        return status == 408 || status == 429 || status >= 500;
    }
}
