package io.flashwire.alert.delivery;

import io.flashwire.alert.subscription.SigningSecret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a message by the Standard Webhooks specification 1.0.0, symmetric (v1). */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The three headers of one attempt. */
    public static Map<String, String> headers(String messageId, Instant sentAt, byte[] body, SigningSecret secret) {
        var timestamp = Long.toString(sentAt.getEpochSecond());
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((messageId + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return Map.of(
                "webhook-id", messageId,
                "webhook-timestamp", timestamp,
                "webhook-signature", "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed.toByteArray())));
    }

    private static byte[] hmac(SigningSecret secret, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
