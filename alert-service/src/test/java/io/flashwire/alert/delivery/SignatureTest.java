package io.flashwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.flashwire.alert.subscription.SigningSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
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
        var headers =
                Signature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body, secret);
        // then
        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theOfficialLibraryVerifiesIt() throws Exception {
        // given
        var secret = SigningSecret.random(new SecureRandom());
        var body = "{\"title\":\"Thiết quân luật — “Ռազմական դրություն”\"}";
        // when
        var headers = Signature.headers("i-0-1", Instant.now(), body.getBytes(StandardCharsets.UTF_8), secret);
        // then
        var asReceived = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        new Webhook(secret.reveal()).verify(body, HttpHeaders.of(asReceived, (_, _) -> true));
    }
}
