package io.flashwire.ingest.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.flashwire.contracts.Topics;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.ingest.postgres.PostgresSubscriptions;
import io.flashwire.ingest.websub.Subscription;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hub that calls the real service. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class WebSubJourneyTest {

    private static final String TOPIC = "https://herald.example/feed";
    private static final String SECRET = "known to the hub and to us";

    private final String source = "hub-" + UUID.randomUUID();
    private final String token = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43);
    private final String item = """
            {"uri": "urn:herald:%s", "version": "1", "versioncreated": "2020-09-27T10:00:00Z", "headline": "Curfew"}""".formatted(source);

    @BeforeEach
    void subscribed() {
        given().auth()
                .preemptive()
                .basic("gateway", "test-only")
                .contentType("application/json")
                .body(
                        "{\"id\":\"%s\",\"name\":\"Herald\",\"url\":\"https://herald.example/feed\",\"kind\":\"wire\",\"paused\":true}"
                                .formatted(source))
                .post("/sources")
                .then()
                .statusCode(201);
        new PostgresSubscriptions(Arc.container().instance(DataSource.class).get())
                .keep(new Subscription(
                        source,
                        "https://hub.example/",
                        TOPIC,
                        token,
                        SECRET,
                        new Subscription.State.Asked(),
                        Instant.parse("2100-01-01T00:00:00Z")));
    }

    @Test
    void theHubsChallengeIsRepeated() {
        // when
        var answer = given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", TOPIC)
                .queryParam("hub.challenge", "echo-me")
                .queryParam("hub.lease_seconds", "3600")
                .get("/websub/" + token)
                .then();

        // then
        answer.statusCode(200).body(equalTo("echo-me"));
    }

    @Test
    void nobodyElsesIs() {
        // when
        var answer = given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", TOPIC)
                .queryParam("hub.challenge", "echo-me")
                .get("/websub/" + "x".repeat(43))
                .then();

        // then
        answer.statusCode(404);
    }

    @Test
    void whatTheHubBringsIsOnTheTopic() {
        // when
        var answer = deliver("sha256=" + hmac(SECRET));

        // then
        answer.statusCode(202);
        assertThat(onTopic()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseBringsIsNot() {
        // when
        var answer = deliver("sha256=" + hmac("a guess"));

        // then
        answer.statusCode(202);
        assertThat(onTopic()).isZero();
    }

    private ValidatableResponse deliver(String signature) {
        return given().header("X-Hub-Signature", signature)
                .contentType("application/json")
                .body(item.getBytes(UTF_8))
                .post("/websub/" + token)
                .then();
    }

    private long onTopic() {
        var bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var id = UpdateIds.of(source, "urn:herald:" + source);
        return TopicContent.of(bootstrap, Topics.UPDATES).stream()
                .filter(record -> record.key().equals(id))
                .count();
    }

    private String hmac(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(item.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
