package io.flashwire.alert.delivery;

import io.flashwire.alert.subscription.SigningKey;
import io.flashwire.alert.subscription.SigningSecret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs a message by the Standard Webhooks specification 1.0.0: symmetric (v1), and with a key pair as well (v1a). */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The three headers of one attempt. */
    public static Map<String, String> headers(
            String messageId, Instant sentAt, byte[] body, SigningSecret secret, @Nullable SigningKey key) {
        var timestamp = Long.toString(sentAt.getEpochSecond());
        var content = new ByteArrayOutputStream();
        content.writeBytes((messageId + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        var signed = content.toByteArray();
        var signatures = "v1," + base64(hmac(secret, signed));
        return Map.of(
                "webhook-id", messageId,
                "webhook-timestamp", timestamp,
                "webhook-signature", key == null ? signatures : signatures + " v1a," + base64(key.sign(signed)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
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
