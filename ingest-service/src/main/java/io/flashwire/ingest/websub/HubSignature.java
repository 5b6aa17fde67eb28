package io.flashwire.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** {@code X-Hub-Signature: sha256=…}: that a hub sent this body, and nobody else. */
final class HubSignature {

    /** Those of WebSub; many hubs still sign with the first. */
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    static boolean matches(@Nullable String header, byte[] body, String secret) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        var method = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        return method != null && isEqual(header.substring(equals + 1).strip(), hmac(method, body, secret));
    }

    private static boolean isEqual(String hex, byte[] expected) {
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(hex), expected);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] hmac(String method, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + method, e);
        }
    }
}
