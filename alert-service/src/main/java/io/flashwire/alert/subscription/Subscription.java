package io.flashwire.alert.subscription;

import io.flashwire.alert.channel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param channel without its secret
 * @param exercises whether it also wants alerts of old news, replays and tests
 * @param disabledReason why Flashwire itself switched it off
 * @param owner id of the key that made it, which alone sees it besides administrators; absent where only those do
 */
public record Subscription(
        UUID id,
        String name,
        Filter filter,
        Channel channel,
        boolean exercises,
        boolean active,
        Instant createdAt,
        @Nullable String disabledReason,
        Terms terms,
        @Nullable String owner) {

    /** One that is told at once, at any hour, and is nobody's in particular. */
    public Subscription(
            UUID id,
            String name,
            Filter filter,
            Channel channel,
            boolean exercises,
            boolean active,
            Instant createdAt,
            @Nullable String disabledReason) {
        this(id, name, filter, channel, exercises, active, createdAt, disabledReason, Terms.NONE, null);
    }
}
