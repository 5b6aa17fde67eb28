package io.flashwire.alert;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.flashwire.alert.Receiver.Message;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.postgres.PostgresSubscriptions;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who learns that an endpoint was given up. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class EndingFlowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Broker broker = new Broker();
    private final String country = "X-" + UUID.randomUUID();
    private final String owner = "editor-" + UUID.randomUUID();

    @Inject
    PostgresSubscriptions subscriptions;

    @Inject
    @ConfigProperty(name = "flashwire.delivery.operators")
    UUID operators;

    @BeforeEach
    void listen() {
        broker.listen();
    }

    @AfterEach
    void hangUp() {
        broker.close();
    }

    @Test
    void theOwnerIsToldByAnotherOfHisSubscriptions() {
        // given
        try (var gone = Receiver.answering(410);
                var other = Receiver.accepting();
                var somebodyElses = Receiver.accepting()) {
            var id = subscribe(owner, "Night desk", gone, country);
            subscribe(owner, "The desk by day", other, "nobody");
            subscribe("editor-" + UUID.randomUUID(), "Sports", somebodyElses, "nobody");
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            await("the notice").atMost(PATIENCE).until(() -> !other.messages().isEmpty());
            assertThat(other.messages())
                    .singleElement()
                    .extracting(Message::body)
                    .asString()
                    .contains("io.flashwire.subscription.disabled.v1")
                    .contains("The subscription “Night desk” was switched off")
                    .contains("410")
                    .contains("\"exercise\":true");
            assertThat(somebodyElses.messages()).isEmpty();
            as(owner)
                    .get("/subscriptions/" + id)
                    .then()
                    .body("active", is(false))
                    .body("disabledReason", containsString("410"));
        }
    }

    @Test
    void oneOfHisThatWorksIsPreferredToOneThatFails() {
        // given
        try (var failing = Receiver.answering(500);
                var gone = Receiver.answering(410);
                var working = Receiver.accepting()) {
            subscribe(owner, "Failing", failing, country);
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            await("its failures")
                    .atMost(PATIENCE)
                    .until(() -> failing.messages().size() > 1);
            subscribe(owner, "Working", working, "nobody");
            var id = subscribe(owner, "Gone", gone, "nobody");
            // when
            as(owner).post("/subscriptions/" + id + "/test").then().statusCode(202);
            // then
            await("the notice").atMost(PATIENCE).until(() -> !working.messages().isEmpty());
            assertThat(failing.messages()).extracting(Message::body).noneMatch(body -> body.contains("disabled.v1"));
        }
    }

    @Test
    void thoseWhoRunFlashwireAreToldByTheSubscriptionThatTheyNamed() {
        // given
        try (var gone = Receiver.answering(410);
                var operatorsRoom = Receiver.accepting()) {
            operatorsRead(operatorsRoom);
            var id = subscribe(owner, "The only one", gone, "nobody");
            // when
            as(owner).post("/subscriptions/" + id + "/test").then().statusCode(202);
            // then
            await("the notice")
                    .atMost(PATIENCE)
                    .until(() -> !operatorsRoom.messages().isEmpty());
            assertThat(operatorsRoom.messages())
                    .singleElement()
                    .extracting(Message::body)
                    .asString()
                    .contains("The subscription “The only one” was switched off");
        } finally {
            subscriptions.remove(operators);
        }
    }

    private void operatorsRead(Receiver receiver) {
        var channel = new Channel.Webhook(receiver.url());
        subscriptions.add(
                new Subscription(operators, "operators", Filter.EVERYTHING, channel, false, true, now, null),
                Credentials.fresh(channel, new SecureRandom()));
    }

    private static String subscribe(String owner, String name, Receiver receiver, String actor) {
        return as(owner)
                .body("""
                        {"name": "%s", "filter": {"actors": ["%s"]}, "channel": {"type": "WEBHOOK", "url": "%s"}}""".formatted(name, actor, receiver.url()))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String key) {
        return given().auth()
                .preemptive()
                .basic("gateway", "gateway")
                .header("X-Flashwire-Key", key)
                .contentType(ContentType.JSON);
    }
}
