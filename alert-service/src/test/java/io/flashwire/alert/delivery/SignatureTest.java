package io.flashwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.flashwire.alert.subscription.SigningKey;
import io.flashwire.alert.subscription.SigningSecret;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void theVectorOfTheSpecification() {
        // given
        var secret = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        // when
        var headers = Signature.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body, secret, null);
        // then
        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whoHasThePublicKeyVerifiesV1a() throws Exception {
        // given
        var key = SigningKey.restore(SigningKey.random().store());
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        // when
        var headers = Signature.headers(
                "i-0-1", Instant.ofEpochSecond(1614265330), body, SigningSecret.random(new SecureRandom()), key);
        // then
        var signatures = headers.getOrDefault("webhook-signature", "");
        var signature = signatures.substring(signatures.indexOf(" v1a,") + " v1a,".length());
        var verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(key.publicHalf()));
        verifier.update("i-0-1.1614265330.{}".getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(Base64.getDecoder().decode(signature))).isTrue();
    }

    /** The bare key in the frame that X.509 puts around it. */
    private static PublicKey publicKey(String text) throws Exception {
        assertThat(text).startsWith("whpk_");
        var frame = HexFormat.of().parseHex("302a300506032b6570032100");
        var bare = Base64.getDecoder().decode(text.substring("whpk_".length()));
        var encoded = ByteBuffer.allocate(frame.length + bare.length)
                .put(frame)
                .put(bare)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** It knows v1 only, and leaves the other one be. */
    @Test
    void theOfficialLibraryVerifiesIt() throws Exception {
        // given
        var secret = SigningSecret.random(new SecureRandom());
        var body = "{\"title\":\"Thiết quân luật — “Ռազմական դրություն”\"}";
        // when
        var headers = Signature.headers(
                "i-0-1", Instant.now(), body.getBytes(StandardCharsets.UTF_8), secret, SigningKey.random());
        // then
        var asReceived = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        new Webhook(secret.reveal()).verify(body, HttpHeaders.of(asReceived, (_, _) -> true));
    }
}
