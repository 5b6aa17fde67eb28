package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param number 1 for the first
 * @param status of the answer, where there was one
 * @param detail why it failed
 * @param response the beginning of the answer, without secrets
 */
public record Attempt(
        int number,
        Instant at,
        String outcome,
        @Nullable Integer status,
        int latencyMs,
        @Nullable String detail,
        @Nullable String response) {

    public static Attempt of(int number, Instant at, Outcome outcome, int latencyMs, @Nullable String response) {
        return new Attempt(number, at, outcome.word(), outcome.answered(), latencyMs, outcome.objection(), response);
    }
}
