package io.flashwire.alert.delivery;

import io.flashwire.alert.subscription.SigningSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as it is handed out for an attempt.
 *
 * @param secret absent where what is stored does not open with the key of this service
 * @param messageId the same over all attempts: the alert's id
 * @param madeAt when it was due first
 */
public record Parcel(
        long id,
        String url,
        @Nullable SigningSecret secret,
        String messageId,
        String body,
        State.Due state,
        Instant madeAt) {}
