package io.flashwire.alert;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the topic to the tools, with a real broker and database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class ChannelFlowTest {

    private static final String TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Broker broker = new Broker();
    private final String country = "X-" + UUID.randomUUID();

    @BeforeEach
    void listen() {
        broker.listen();
    }

    @AfterEach
    void hangUp() {
        broker.close();
    }

    @Test
    void anUpdateChangesTheMessageInDiscord() {
        // given
        try (var discord = Receiver.answering(200, Map.of(), "{\"id\":\"99001\"}")) {
            subscribe(Map.of("type", "DISCORD", "url", discord.root() + "/api/webhooks/1/s3cr3tpath"));
            twoOutletsTell(discord);
            // then
            assertThat(discord.messages())
                    .extracting(message -> message.method() + " " + message.path())
                    .containsExactly(
                            "POST /api/webhooks/1/s3cr3tpath?wait=true",
                            "PATCH /api/webhooks/1/s3cr3tpath/messages/99001?wait=true");
        }
    }

    @Test
    void anUpdateAnswersTheMessageInTelegramAndTheTokenIsInNoLog() {
        // given
        try (var telegram = Receiver.answering(
                200, Map.of(), "{\"ok\":true,\"result\":{\"message_id\":42,\"echo\":\"/bot" + TOKEN + "/\"}}")) {
            var id = idOf(
                    subscribe(Map.of("type", "TELEGRAM", "chat", -1001, "token", TOKEN, "server", telegram.root())));
            twoOutletsTell(telegram);
            // then
            assertThat(telegram.messages().getLast().path()).isEqualTo("/bot" + TOKEN + "/sendMessage");
            assertThat(telegram.messages().getLast().body()).contains("\"reply_parameters\":{\"message_id\":42");
            await("the log")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("", hasSize(2))
                            .body("[1].attempts[0].response", containsString("/bot…/"))
                            .body("[1].attempts[0].status", is(200)));
            assertThat(asGateway().get("/subscriptions/" + id + "/deliveries").asString())
                    .doesNotContain(TOKEN);
            assertThat(asGateway().get("/subscriptions/" + id).asString()).doesNotContain(TOKEN);
        }
    }

    @Test
    void whatAToolWillNeverTakeIsNotSentAgain() {
        // given
        try (var slack = Receiver.answering(400, Map.of(), "invalid_blocks")) {
            var id = idOf(subscribe(Map.of("type", "SLACK", "url", slack.url())));
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            await("the end of it")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("[0].state", is("FAILED"))
                            .body("[0].attempts", hasSize(1))
                            .body("[0].attempts[0].outcome", is("rejected"))
                            .body("[0].attempts[0].detail", is("Slack says invalid_blocks"))
                            .body("[0].attempts[0].response", is("invalid_blocks")));
        }
    }

    @Test
    void whatWasGivenUpCanBeSentAgainUnderItsId() {
        // given
        try (var slack = Receiver.answeringInTurn(400, 200)) {
            var id = idOf(subscribe(Map.of("type", "TEAMS", "url", slack.url())));
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            var alert = broker.alerts(country, 1).getFirst();
            await("the refusal")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("[0].state", is("FAILED")));
            // when
            asGateway()
                    .body(Map.of("incident", alert.incident().id(), "states", List.of("FAILED")))
                    .post("/subscriptions/" + id + "/replay")
                    .then()
                    .statusCode(202)
                    .body("deliveries", is(1));
            // then
            await("the delivery")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("", hasSize(1))
                            .body("[0].alertId", is(alert.id()))
                            .body("[0].state", is("DELIVERED"))
                            .body("[0].attempts.number", is(List.of(1, 2))));
        }
    }

    @Test
    void aSecretThatComesBackAsItWasShownStaysWhatItIs() {
        // given
        try (var slack = Receiver.answering(200, Map.of(), "ok")) {
            var created = subscribe(Map.of("type", "SLACK", "url", slack.url()));
            String shown = created.body("channel.url", not(containsString("hook")))
                    .extract()
                    .path("channel.url");
            // when
            asGateway()
                    .body(Map.of("name", "renamed", "channel", Map.of("type", "SLACK", "url", shown, "language", "vi")))
                    .put("/subscriptions/" + idOf(created))
                    .then()
                    .statusCode(200)
                    .body("channel.language", is("vi"));
            asGateway().post("/subscriptions/" + idOf(created) + "/test").then().statusCode(202);
            // then
            await("the test message").until(() -> slack.messages().size() == 1);
            assertThat(slack.messages().getFirst().path()).isEqualTo("/hook?desk=1");
            assertThat(slack.messages().getFirst().body()).contains("THỬ NGHIỆM");
        }
    }

    @Test
    void aSecretThatIsNotGivenInFullIsRefused() {
        // when
        var answer = asGateway()
                .body(Map.of("name", "x", "channel", Map.of("type", "SLACK", "url", "https://hooks.slack.example/…")))
                .post("/subscriptions");
        // then
        answer.then().statusCode(422).body("violations[0].field", is("channel.url"));
    }

    private void twoOutletsTell(Receiver receiver) {
        broker.send(told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
        await("the first message").until(() -> receiver.messages().size() == 1);
        broker.send(told(VALLEY_WIRE, now.plusSeconds(60))
                .of(CURFEW, OCCURRED)
                .by(country)
                .done());
        await("the second message").until(() -> receiver.messages().size() == 2);
    }

    private static RequestSpecification asGateway() {
        return given().auth().preemptive().basic("gateway", "gateway").contentType(ContentType.JSON);
    }

    private ValidatableResponse subscribe(Map<String, ?> channel) {
        return asGateway()
                .body(Map.of("name", "desk", "filter", Map.of("actors", List.of(country)), "channel", channel))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private static String idOf(ValidatableResponse created) {
        return created.extract().path("id");
    }
}
