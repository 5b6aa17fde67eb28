package io.flashwire.alert.webhook;

import io.flashwire.alert.channel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * @param response the beginning of the answer, without secrets
 */
public record Sent(Outcome outcome, @Nullable String response) {}
