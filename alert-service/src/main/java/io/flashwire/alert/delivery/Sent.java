package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to, and what was read of the answer.
 *
 * @param response the beginning of the answer, without secrets
 */
public record Sent(Outcome outcome, @Nullable String response) {}
