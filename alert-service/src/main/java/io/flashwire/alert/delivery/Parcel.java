package io.flashwire.alert.delivery;

import io.flashwire.alert.subscription.SigningSecret;
import java.time.Instant;
import java.util.UUID;

/**
 * One delivery as it is handed out for an attempt.
 *
 * @param messageId the same over all attempts: the alert's id
 * @param madeAt when it was due first
 */
public record Parcel(
        long id,
        UUID subscription,
        String url,
        SigningSecret secret,
        String messageId,
        String body,
        State.Due state,
        Instant madeAt) {}
