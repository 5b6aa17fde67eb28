package io.flashwire.alert;

import static io.flashwire.alert.Telling.telling;
import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventKind.MARTIAL_LAW;
import static io.flashwire.contracts.EventKind.MOBILISATION;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.standardwebhooks.Webhook;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the topic of enriched updates to the topic of alerts and to receivers, with a real broker and database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class AlertFlowTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Broker broker = new Broker();

    /** A country of each test's own, so that no test meets another one's incidents. */
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
    void twoOutletsMakeOneIncident() {
        // given
        var first =
                told(HIGHLAND_HERALD, now).of(MARTIAL_LAW, OCCURRED).by(country).done();
        var second = told(VALLEY_WIRE, now.plusSeconds(60))
                .of(MARTIAL_LAW, OCCURRED)
                .by(country)
                .done();
        broker.send(first);
        broker.alerts(country, 1);
        // when
        broker.send(second);
        // then
        var alerts = broker.alerts(country, 2);
        assertThat(alerts).extracting(Alert::type).containsExactly(Alert.Type.ALERT, Alert.Type.UPDATE);
        assertThat(alerts)
                .extracting(alert -> alert.incident().id())
                .containsOnly(alerts.getFirst().incident().id());
        assertThat(alerts.getLast().sources())
                .extracting(Alert.Origin::id)
                .containsExactly("highland-herald", "valley-wire");
        assertThat(alerts.getLast().references())
                .containsExactly(alerts.getFirst().id());
        assertThat(alerts.getLast().incident().status()).isEqualTo(IncidentStatus.CONFIRMED);
    }

    @Test
    void aRepeatChangesNothing() {
        // given
        var update =
                told(HIGHLAND_HERALD, now).of(MARTIAL_LAW, OCCURRED).by(country).done();
        var later = told(VALLEY_WIRE, now.plusSeconds(60))
                .of(MARTIAL_LAW, OCCURRED)
                .by(country)
                .done();
        broker.send(update);
        broker.alerts(country, 1);
        // when
        broker.send(update);
        broker.send(later);
        // then
        assertThat(broker.alerts(country, 2)).extracting(Alert::sequence).containsExactly(1, 2);
    }

    @Test
    void aCorrectionThatTakesTheEvidenceAwayCancelsToThoseWhoWereTold() {
        // given
        try (var receiver = Receiver.accepting();
                var bystander = Receiver.accepting();
                var latecomer = Receiver.accepting()) {
            subscribe(receiver, Map.of("actors", List.of(country)));
            subscribe(bystander, Map.of("actors", List.of("somebody-else")));
            var report = Cast.update(HIGHLAND_HERALD, "law " + country, now, "Martial law", "Martial law is declared.");
            broker.send(telling(report).of(MARTIAL_LAW, OCCURRED).by(country).done());
            broker.alerts(country, 1);
            await("the alert").until(() -> !receiver.messages().isEmpty());
            subscribe(latecomer, Map.of("actors", List.of(country)));
            // when
            broker.send(telling(Cast.corrected(report, "No martial law", "There is none."))
                    .done());
            // then
            var cancel = broker.alerts(country, 2).getLast();
            assertThat(cancel.type()).isEqualTo(Alert.Type.CANCEL);
            assertThat(cancel.incident().status()).isEqualTo(IncidentStatus.RETRACTED);
            await("both messages").until(() -> receiver.messages().size() == 2);
            assertThat(receiver.messages().getLast().header("webhook-id")).isEqualTo(cancel.id());
            assertThat(bystander.messages()).isEmpty();
            assertThat(latecomer.messages()).isEmpty();
        }
    }

    @Test
    void aReceiverGetsASignedMessageOnce() throws Exception {
        // given
        try (var receiver = Receiver.accepting()) {
            var secret = subscribe(receiver, Map.of("actors", List.of(country)));
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            var alert = broker.alerts(country, 1).getFirst();
            await("the message").until(() -> receiver.messages().size() == 1);
            var message = receiver.messages().getFirst();
            new Webhook(secret).verify(message.body(), HttpHeaders.of(message.headers(), (_, _) -> true));
            assertThat(message.header("webhook-id")).isEqualTo(alert.id());
            assertThat(WireJson.mapper().readTree(message.body()).at("/data/id").asText())
                    .isEqualTo(alert.id());
        }
    }

    @Test
    void aReceiverThatHangsDelaysNobodyElse() {
        // given
        try (var hanging = Receiver.hanging();
                var healthy = Receiver.accepting()) {
            subscribe(hanging, Map.of("actors", List.of(country)));
            subscribe(healthy, Map.of("actors", List.of(country)));
            broker.send(told(HIGHLAND_HERALD, now)
                    .of(MOBILISATION, OCCURRED)
                    .by(country)
                    .done());
            await("the one that hangs").until(() -> hanging.messages().size() == 1);
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            await("the healthy one")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> healthy.messages().size() == 2);
        }
    }

    @Test
    void whatIsRefusedIsTriedAgainUnderTheSameId() {
        // given
        try (var receiver = Receiver.answering(500)) {
            var id = idOf(subscribeFully(receiver, Map.of("actors", List.of(country))));
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            await("three attempts").until(() -> receiver.messages().size() == 3);
            assertThat(receiver.messages())
                    .extracting(message -> message.header("webhook-id"))
                    .containsOnly(broker.alerts(country, 1).getFirst().id());
            await("the log")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("[0].state", is("DUE"))
                            .body("[0].attempts.status", is(List.of(500, 500, 500))));
        }
    }

    @Test
    void goneDisablesTheSubscription() {
        // given
        try (var receiver = Receiver.answering(410)) {
            var id = idOf(subscribeFully(receiver, Map.of("actors", List.of(country))));
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            await("the end of it")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id)
                            .then()
                            .body("active", is(false))
                            .body("disabledReason", containsString("410")));
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        // given
        try (var target = Receiver.accepting();
                var receiver = Receiver.redirectingTo(target.url())) {
            var id = idOf(subscribeFully(receiver, Map.of("actors", List.of(country))));
            // when
            broker.send(
                    told(HIGHLAND_HERALD, now).of(CURFEW, OCCURRED).by(country).done());
            // then
            await("the attempt")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("[0].attempts[0].status", is(302)));
            assertThat(target.messages()).isEmpty();
        }
    }

    @Test
    void oldNewsReachesOnlyWhoAsksForExercises() {
        // given
        try (var desk = Receiver.accepting();
                var trainee = Receiver.accepting()) {
            subscribe(desk, Map.of("actors", List.of(country)));
            asGateway()
                    .body(Map.of(
                            "name",
                            "trainee",
                            "exercises",
                            true,
                            "filter",
                            Map.of("actors", List.of(country)),
                            "channel",
                            Map.of("type", "WEBHOOK", "url", trainee.url())))
                    .post("/subscriptions");
            var old = now.minus(Duration.ofDays(3));
            // when
            broker.send(told(HIGHLAND_HERALD, old)
                    .of(MARTIAL_LAW, OCCURRED)
                    .by(country)
                    .done());
            // then
            assertThat(broker.alerts(country, 1).getFirst().exercise()).isTrue();
            await("the trainee").until(() -> trainee.messages().size() == 1);
            assertThat(desk.messages()).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsKeptWithTheReasonAndHoldsUpNothing() {
        // given
        var readable =
                told(HIGHLAND_HERALD, now).of(MARTIAL_LAW, OCCURRED).by(country).done();
        // when
        broker.sendRaw(country, "{\"id\": ".getBytes(StandardCharsets.UTF_8));
        broker.send(readable);
        // then
        assertThat(broker.deadLetterReason(country)).startsWith("no enriched update in JSON");
        assertThat(broker.alerts(country, 1)).hasSize(1);
    }

    private static RequestSpecification asGateway() {
        return given().auth().preemptive().basic("gateway", "gateway").contentType(ContentType.JSON);
    }

    private static ValidatableResponse subscribeFully(Receiver receiver, Map<String, ?> filter) {
        return asGateway()
                .body(Map.of(
                        "name", "desk", "filter", filter, "channel", Map.of("type", "WEBHOOK", "url", receiver.url())))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private static String subscribe(Receiver receiver, Map<String, ?> filter) {
        return subscribeFully(receiver, filter).extract().path("secret");
    }

    private static String idOf(ValidatableResponse created) {
        return created.extract().path("id");
    }
}
