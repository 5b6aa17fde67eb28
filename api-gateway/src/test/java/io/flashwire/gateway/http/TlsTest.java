package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A gateway with a certificate of its own. */
@QuarkusTest
@TestProfile(TlsTest.WithCertificate.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class TlsTest {

    public static final class WithCertificate implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnCertificate.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-ssl-port", "0", "quarkus.http.insecure-requests", "redirect");
        }
    }

    private static URI secure(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-ssl-port", Integer.class);
        return URI.create("https://localhost:" + port + path);
    }

    @Test
    void itAnswersByTlsAndTellsBrowsersToStay() throws Exception {
        // given
        var browser =
                HttpClient.newBuilder().sslContext(OwnCertificate.trusted()).build();
        var ways = HttpRequest.newBuilder(secure("/login/ways")).build();
        var signIn = HttpRequest.newBuilder(secure("/login?token=" + GatewayStack.ONE_TIME_TOKEN))
                .build();

        // when
        var answer = browser.send(ways, BodyHandlers.ofString());
        var signedIn = browser.send(signIn, BodyHandlers.ofString());

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("strict-transport-security")).hasValue("max-age=31536000");
        assertThat(signedIn.headers().firstValue("set-cookie").orElse("")).contains("Secure", "HTTPOnly");
    }

    @Test
    void whoComesWithoutIsSentThere() {
        // when
        var answer = Door.nobody().get("/login/ways");

        // then
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location").orElse("")).startsWith("https://localhost");
    }
}
