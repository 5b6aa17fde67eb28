package io.flashwire.alert;

import static io.flashwire.alert.Telling.telling;
import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.flashwire.alert.postgres.PostgresAcknowledgements;
import io.flashwire.alert.postgres.PostgresWithheld;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a subscription is told, whose it is, what is kept from it, and who is next. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class TermsFlowTest {

    @Inject
    PostgresWithheld withheld;

    @Inject
    PostgresAcknowledgements acknowledgements;

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
    void aSearchThatCannotBeReadIsRefusedWithItsPlace() {
        // when
        var answer = as("editor-1")
                .body(subscription("https://desk.example/hook", "\"search\": \"curfew AND AND Baku\"", "{}"))
                .post("/subscriptions");
        // then
        answer.then()
                .statusCode(422)
                .body("violations[0].field", is("filter.search"))
                .body("violations[0].detail", containsString("column 12"));
    }

    @Test
    void aKeySeesItsOwnSubscriptionsOnly() {
        // given
        String path = as("editor-1")
                .body(subscription("https://desk.example/hook", "\"kinds\": [\"COUP\"]", "{}"))
                .post("/subscriptions")
                .header("location");
        // when
        var another = as("editor-2").get(path);
        // then
        another.then().statusCode(404);
        as("editor-2").delete(path).then().statusCode(404);
        as("editor-2").get("/subscriptions").then().body("owner", not(hasItem("editor-1")));
        as("editor-1").get(path).then().statusCode(200).body("owner", is("editor-1"));
        as("root").header("X-Flashwire-Administers", "true").get(path).then().statusCode(200);
    }

    @Test
    void whatWaitsComesInOneDigest() {
        // given
        try (var receiver = Receiver.accepting()) {
            String id = as("editor-1")
                    .body(subscription(receiver.url(), actors(), "{\"digest\": {\"every\": \"PT24H\"}}"))
                    .post("/subscriptions")
                    .path("id");
            broker.send(curfew("Baku", 40.4));
            broker.send(curfew("Ganja", 45.0));
            broker.alerts(country, 2);
            // when
            withheld.release(now.plus(Duration.ofDays(2)));
            // then
            await("the digest").until(() -> receiver.messages().size() == 1);
            assertThat(receiver.messages().getFirst().body())
                    .contains("io.flashwire.digest.v1")
                    .contains("Baku")
                    .contains("Ganja");
            as("editor-1")
                    .get("/subscriptions/" + id + "/withheld")
                    .then()
                    .body("size()", is(2))
                    .body("[0].why", is("comes with the digest"));
        }
    }

    @Test
    void whatIsTakenBackWhileItWaitsIsNeverTold() {
        // given
        try (var receiver = Receiver.accepting()) {
            as("editor-1")
                    .body(subscription(receiver.url(), actors(), "{\"digest\": {\"every\": \"PT24H\"}}"))
                    .post("/subscriptions");
            var report = Cast.update(HIGHLAND_HERALD, "curfew " + country, now, "Curfew", "A curfew is ordered.");
            broker.send(telling(report).of(CURFEW, OCCURRED).by(country).done());
            broker.alerts(country, 1);
            broker.send(telling(Cast.withdrawn(report)).done());
            broker.alerts(country, 2);
            // when
            withheld.release(now.plus(Duration.ofDays(2)));
            // then
            await("nothing to come")
                    .during(Duration.ofMillis(500))
                    .until(() -> receiver.messages().isEmpty());
        }
    }

    @Test
    void whatNobodyAcknowledgesGoesToTheNext() {
        // given
        try (var first = Receiver.accepting();
                var next = Receiver.accepting()) {
            escalating(first, next);
            broker.send(curfew("Baku", 40.4));
            broker.alerts(country, 1);
            // when
            acknowledgements.escalate(now.plus(Duration.ofHours(1)));
            // then
            await("the escalation").until(() -> next.messages().size() == 1);
            assertThat(first.messages()).hasSize(1);
        }
    }

    @Test
    void whatSomebodyHasInHandDoesNot() {
        // given
        try (var first = Receiver.accepting();
                var next = Receiver.accepting()) {
            escalating(first, next);
            broker.send(curfew("Baku", 40.4));
            var incident = broker.alerts(country, 1).getFirst().incident().id();
            as("editor-1")
                    .body("{\"note\": \"on it\"}")
                    .put("/incidents/" + incident + "/acknowledgement")
                    .then()
                    .statusCode(200)
                    .body("by", is("editor-1"));
            as("reader-1").get("/acknowledgements").then().statusCode(200).body("incident", hasItem(incident));
            // when
            acknowledgements.escalate(now.plus(Duration.ofHours(1)));
            // then
            await("nothing to come")
                    .during(Duration.ofMillis(500))
                    .until(() -> next.messages().isEmpty());
        }
    }

    @Test
    void aSilenceSparesItsOwnersSubscriptionsAndSaysSo() {
        // given
        try (var receiver = Receiver.accepting()) {
            String id = as("editor-3")
                    .body(subscription(receiver.url(), actors(), "{}"))
                    .post("/subscriptions")
                    .path("id");
            as("editor-3")
                    .body("{\"kinds\": [\"CURFEW\"], \"actors\": [\"%s\"], \"until\": \"%s\", \"reason\": \"a drill\"}"
                            .formatted(country, now.plusSeconds(3600)))
                    .post("/silences")
                    .then()
                    .statusCode(201);
            // when
            broker.send(curfew("Baku", 40.4));
            // then
            broker.alerts(country, 1);
            as("editor-3").get("/subscriptions/" + id + "/withheld").then().body("[0].why", containsString("a drill"));
            as("editor-1").get("/silences").then().body("reason", not(hasItem("a drill")));
        }
    }

    @Test
    void aSilenceOfEverythingIsRefused() {
        // when
        var answer = as("editor-1")
                .body("{\"until\": \"%s\", \"reason\": \"peace\"}".formatted(now.plusSeconds(60)))
                .post("/silences");
        // then
        answer.then().statusCode(422).body("violations[0].detail", is("names neither an incident nor a kind"));
    }

    @Test
    void aPreviewTellsWhatWouldHaveBeenSent() {
        // given
        broker.send(curfew("Baku", 40.4));
        broker.alerts(country, 1);
        // when
        var answer = as("editor-1")
                .body("{\"filter\": {%s, \"search\": \"place:Baku\"}}".formatted(actors()))
                .post("/subscriptions/preview");
        // then
        answer.then().statusCode(200).body("sent", is(1)).body("items[0].fate", is("SENT"));
    }

    private void escalating(Receiver first, Receiver next) {
        String to = as("editor-1")
                .body(subscription(next.url(), "\"actors\": [\"nobody\"]", "{}"))
                .post("/subscriptions")
                .path("id");
        as("editor-1")
                .body(subscription(
                        first.url(), actors(), "{\"escalation\": {\"to\": \"" + to + "\", \"after\": \"PT10M\"}}"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private EnrichedUpdate curfew(String place, double latitude) {
        return told(HIGHLAND_HERALD, now)
                .of(CURFEW, OCCURRED)
                .by(country)
                .at(place, "AZ", latitude, 49, "PPL")
                .done();
    }

    private String actors() {
        return "\"actors\": [\"" + country + "\"]";
    }

    private static String subscription(String url, String filter, String terms) {
        return """
                {"name": "Desk", "filter": {%s}, "channel": {"type": "WEBHOOK", "url": "%s"}, "terms": %s}""".formatted(filter, url, terms);
    }

    private static RequestSpecification as(String key) {
        return given().auth()
                .preemptive()
                .basic("gateway", "gateway")
                .header("X-Flashwire-Key", key)
                .contentType(ContentType.JSON);
    }
}
