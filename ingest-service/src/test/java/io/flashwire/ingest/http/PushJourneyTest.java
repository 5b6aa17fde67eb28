package io.flashwire.ingest.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Pushes through the real service into the real broker and database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PushJourneyTest {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String PROBLEM = "application/problem+json";

    private final String key = UUID.randomUUID().toString();
    private final String id = UpdateIds.of("valley-wire", key);

    @Test
    void aPushedUpdateIsOnTheTopicWhenItIsAccepted() throws IOException {
        // when
        var response = push(JSON, update(key, "From ten."));

        // then
        response.statusCode(202)
                .body("accepted[0].index", equalTo(0))
                .body("accepted[0].id", equalTo(id))
                .body("accepted[0].revision", equalTo(1))
                .body("accepted[0].outcome", equalTo("NEW"))
                .body("rejected", hasSize(0));
        var record = records(id).getFirst();
        assertThat(header(record, "ce_id")).isEqualTo(id + ".1");
        assertThat(header(record, "ce_type")).isEqualTo("io.flashwire.update.v1");
        assertThat(header(record, "ce_time")).isEqualTo("2020-09-27T08:30:00Z");
        assertThat(header(record, "content-type")).isEqualTo(JSON);
        var sent = WireJson.read(record.value(), LiveUpdate.class);
        assertThat(sent.body()).isEqualTo("From ten.");
        assertThat(sent.publishedAt()).isEqualTo("2020-09-27T08:30:00Z");
    }

    @Test
    void theSameAgainChangesNothing() {
        // given
        push(JSON, update(key, "From ten."));

        // when
        var response = push(JSON, update(key, "From ten."));

        // then
        response.statusCode(202).body("accepted[0].outcome", equalTo("UNCHANGED"));
        assertThat(records(id)).hasSize(1);
    }

    @Test
    void editsAndAWithdrawalAreRevisions() throws IOException {
        // given
        push(JSON, update(key, "From ten."));
        push(JSON, update(key, "From nine."));

        // when
        var response = push(JSON, "{\"source\":\"valley-wire\",\"key\":\"%s\",\"state\":\"WITHDRAWN\"}".formatted(key));

        // then
        response.statusCode(202)
                .body("accepted[0].revision", equalTo(3))
                .body("accepted[0].outcome", equalTo("WITHDRAWN"));
        var sent = records(id);
        assertThat(sent).extracting(record -> header(record, "ce_id")).containsExactly(id + ".1", id + ".2", id + ".3");
        var last = WireJson.read(sent.getLast().value(), LiveUpdate.class);
        assertThat(last.state()).isEqualTo(UpdateState.WITHDRAWN);
        assertThat(last.body()).isEqualTo("From nine.");
    }

    @Test
    void anEmbargoedUpdateIsHeldAndReachesTheTopicOnlyThen() {
        // given
        var end = Instant.now().plusSeconds(3);
        var embargoed = update(key, "From ten.").replace("}", ",\"embargoedUntil\":\"" + end + "\"}");

        // when
        var response = push(JSON, embargoed);

        // then
        response.statusCode(202).body("accepted[0].outcome", equalTo("HELD"));
        assertThat(records(id)).isEmpty();
        await("the end of the embargo")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !records(id).isEmpty());
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        assertThat(records(id)).hasSize(1);
    }

    @Test
    void whatIsKilledUnderItsEmbargoNeverReachesTheTopic() {
        // given
        var end = Instant.now().plusSeconds(2);
        push(JSON, update(key, "From ten.").replace("}", ",\"embargoedUntil\":\"" + end + "\"}"));
        push(JSON, "{\"source\":\"valley-wire\",\"key\":\"%s\",\"state\":\"WITHDRAWN\"}".formatted(key))
                .statusCode(202)
                .body("accepted[0].outcome", equalTo("WITHDRAWN"));
        var witness = update(key + "-witness", "From nine.");
        push(JSON, witness.replace("}", ",\"embargoedUntil\":\"" + end.plusMillis(1) + "\"}"));

        // when
        await("the end of the embargo")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        !records(UpdateIds.of("valley-wire", key + "-witness")).isEmpty());

        // then
        assertThat(records(id)).isEmpty();
    }

    @Test
    void aPushWithItsIdempotencyKeyIsAnsweredAsBefore() {
        // given
        var first =
                once(key, update(key, "From ten.")).statusCode(202).extract().asString();

        // when
        var again = once(key, update(key, "From ten."));

        // then
        again.statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.extract().asString()).isEqualTo(first).contains("NEW");
    }

    @Test
    void anIdempotencyKeyIsOfOneBody() {
        // given
        once(key, update(key, "From ten."));

        // when
        var other = once(key, update(key, "From nine."));

        // then
        other.statusCode(422).contentType(PROBLEM).body("detail", containsString("another body"));
        assertThat(records(id)).hasSize(1);
    }

    @Test
    void aCallerWhoPushesTooOftenIsToldWhenToComeAgain() {
        // given
        var hasty = gateway().header("Flashwire-Caller", "hasty-" + key);

        // when
        var refused = IntStream.range(0, 2000)
                .mapToObj(_ -> hasty.contentType(JSON).body("[]").post("/updates"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst();

        // then
        assertThat(refused).hasValueSatisfying(answer -> {
            assertThat(answer.contentType()).startsWith(PROBLEM);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        push(JSON, update(key, "From ten.")).statusCode(202);
    }

    private static ValidatableResponse once(String key, String body) {
        return gateway()
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body(body)
                .post("/updates")
                .then();
    }

    @Test
    void aFullBatchIsTakenWhole() {
        // given
        var lines = IntStream.range(0, 10_000)
                .mapToObj(i -> update(key + "-" + i, "Entry " + i))
                .collect(Collectors.joining("\n"));

        // when
        var response = push(LINES, lines);

        // then
        response.statusCode(202).body("accepted", hasSize(10_000));
        assertThat(records(UpdateIds.of("valley-wire", key + "-9999"))).hasSize(1);
    }

    @Test
    void badLinesAreNamedAndTheRestGoesOn() {
        // given
        var lines = String.join(
                "\n", update(key, "From ten."), "{oops", update(key, "x").replace("+04:00", ""));

        // when
        var response = push(LINES, lines);

        // then
        response.statusCode(207)
                .body("accepted.id", contains(id))
                .body("rejected.line", contains(2, 3))
                .body("rejected.field", contains("", "publishedAt"))
                .body("rejected[0].detail", containsString("malformed JSON"));
        assertThat(records(id)).hasSize(1);
    }

    @Test
    void aPushOfWhichNothingCanBeTakenIsUnprocessable() {
        // when
        var response = push(JSON, "[{\"source\":\"s\"},{\"key\":\"k\"}]");

        // then
        response.statusCode(422)
                .contentType(PROBLEM)
                .body("status", equalTo(422))
                .body("rejected.field", contains("key", "source"));
    }

    @Test
    void aWithdrawalOfNothingIsUnprocessable() {
        // when
        var response = push(JSON, "{\"source\":\"valley-wire\",\"key\":\"%s\",\"state\":\"WITHDRAWN\"}".formatted(key));

        // then
        response.statusCode(422).body("rejected[0].field", equalTo("key"));
    }

    @Test
    void malformedJsonIsABadRequest() {
        // when
        var response = push(JSON, "{\"source\": ");

        // then
        response.statusCode(400).contentType(PROBLEM).body("detail", containsString("malformed JSON at line 1"));
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        // when
        var response = push(JSON, update(key, "x".repeat(10_000_000)));

        // then
        response.statusCode(413).contentType(PROBLEM).body("detail", containsString("larger than"));
    }

    @Test
    void moreThanTheMostUpdatesAreTooLarge() {
        // when
        var response = push(JSON, "[" + "{},".repeat(10_000) + "{}]");

        // then
        response.statusCode(413).body("detail", containsString("10000"));
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        // when
        var response = push("text/plain", "hello");

        // then
        response.statusCode(415).contentType(PROBLEM);
    }

    @Test
    void onlyTheGatewayMayPush() {
        // when
        var response = given().contentType(JSON)
                .body(update(key, "x"))
                .post("/updates")
                .then();

        // then
        response.statusCode(401);
    }

    @Test
    void whatCameInIsCounted() {
        // given
        push(JSON, update(key, "From ten."));

        // when
        var metrics = given().get("/q/metrics").then();

        // then
        metrics.statusCode(200)
                .body(matchesPattern("(?s).*flashwire_ingest_updates_total\\{outcome=\"new\"[^}]*} [1-9].*"))
                .body(containsString("flashwire_ingest_publication_lag_seconds_bucket"));
    }

    @Test
    void itIsReadyWithBrokerAndDatabase() {
        // when
        var ready = given().get("/q/health/ready").then();

        // then
        ready.statusCode(200).body("status", equalTo("UP")).body("checks", hasSize(2));
    }

    private static ValidatableResponse push(String type, String body) {
        return gateway()
                .contentType(type)
                .body(body.getBytes(UTF_8))
                .post("/updates")
                .then();
    }

    private static RequestSpecification gateway() {
        return given().auth().preemptive().basic("gateway", "test-only");
    }

    private static String update(String key, String body) {
        return "{\"source\":\"valley-wire\",\"key\":\"%s\",\"headline\":\"Curfew\",\"body\":\"%s\",\"publishedAt\":\"2020-09-27T12:30:00+04:00\"}"
                .formatted(key, body);
    }

    private static List<ConsumerRecord<String, byte[]>> records(String key) {
        var bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return TopicContent.of(bootstrap, Topics.UPDATES).stream()
                .filter(record -> record.key().equals(key))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
