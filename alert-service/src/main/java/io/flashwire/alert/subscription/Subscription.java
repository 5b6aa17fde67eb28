package io.flashwire.alert.subscription;

import io.flashwire.alert.channel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param channel without its secret
 * @param exercises whether it also wants alerts of old news, replays and tests
 * @param disabledReason why Flashwire itself switched it off
 */
public record Subscription(
        UUID id,
        String name,
        Filter filter,
        Channel channel,
        boolean exercises,
        boolean active,
        Instant createdAt,
        @Nullable String disabledReason) {}
