package io.flashwire.alert.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param number 1 for the first
 * @param status of the HTTP answer, where there was one
 * @param detail why it failed
 */
public record Attempt(
        int number,
        Instant at,
        String outcome,
        @Nullable Integer status,
        int latencyMs,
        @Nullable String detail) {

    public static Attempt of(int number, Instant at, Outcome outcome, int latencyMs) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                new Attempt(number, at, outcome.word(), accepted.status(), latencyMs, null);
            case Outcome.Refused refused -> new Attempt(number, at, outcome.word(), refused.status(), latencyMs, null);
            case Outcome.Gone _ -> new Attempt(number, at, outcome.word(), 410, latencyMs, null);
            case Outcome.Unreachable unreachable ->
                new Attempt(number, at, outcome.word(), null, latencyMs, unreachable.why());
            case Outcome.Forbidden forbidden ->
                new Attempt(number, at, outcome.word(), null, latencyMs, forbidden.why());
        };
    }
}
