package io.flashwire.alert.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A parcel after an attempt.
 *
 * @param next what it came to
 * @param thread what the tool calls the message, where later ones may answer or change it
 */
public record Settled(
        Parcel parcel,
        Attempt attempt,
        State next,
        @Nullable String thread) {}
