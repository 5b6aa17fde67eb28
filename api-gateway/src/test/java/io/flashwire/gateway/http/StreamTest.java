package io.flashwire.gateway.http;

import static io.flashwire.gateway.Told.alert;
import static io.flashwire.gateway.Told.enriched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.access.Role;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The streams of incidents and updates, the sockets, and who may follow them. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class StreamTest {

    @Inject
    RequestsInFlight inFlight;

    private final Messages messages = new Messages();
    private final String incident = "i-" + UUID.randomUUID();
    private final Source outlet = Source.of("outlet-" + UUID.randomUUID());

    @BeforeEach
    void theGatewayIsReady() {
        await("the gateway follows the topics")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Door.nobody().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void close() {
        messages.close();
    }

    private EnrichedUpdate update(String key, EventKind kind) {
        var update = Cast.update(outlet, key, Cast.MORNING, "Martial law", "was declared\nacross the country");
        return enriched(update, kind, EventStatus.IN_FORCE, Tier.BULLETIN);
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @Test
    void tellsUpdatesAsTheyAreRead() throws IOException {
        // given
        var wanted = update("wanted", EventKind.CURFEW);
        var question = "?kind=CURFEW&status=IN_FORCE&actor=ARM&country=AM&near=40.2,45,5&source=" + outlet.id();
        try (var client = Door.as(Role.READER).follow("/api/updates/stream" + question)) {
            // when
            messages.send(update("other", EventKind.COUP));
            messages.send(wanted);

            // then
            await("the update").until(() -> client.named("update").count() == 1);
            var event = client.named("update").findFirst().orElseThrow();
            assertThat(WireJson.mapper().readTree(event.data()))
                    .isEqualTo(WireJson.mapper().readTree(WireJson.write(wanted)));
            assertThat(WireJson.mapper().readTree(event.id()))
                    .hasSize(Topics.PARTITIONS)
                    .allSatisfy(position ->
                            assertThat(position.path("topic").asText()).isEqualTo(Topics.ENRICHED));
        }
    }

    @Test
    void tellsIncidentsAsTheyChange() throws IOException {
        // given
        try (var client = Door.as(Role.READER).follow("/api/incidents/stream?incidentStatus=CONFIRMED")) {
            // when
            messages.send(alert(incident, 1));
            messages.send(alert(incident, 2));

            // then
            await("the incident").until(() -> client.named("incident").count() == 1);
            var told = WireJson.mapper()
                    .readTree(client.named("incident").findFirst().orElseThrow().data());
            assertThat(told.path("id").asText()).isEqualTo(incident);
            assertThat(told.path("status").asText()).isEqualTo("CONFIRMED");
            assertThat(told.path("alerts").asInt()).isEqualTo(2);
        }
    }

    @Test
    void tellsBySocketWhatItTellsByEventsAndResumesThere() {
        // given
        var reader = Door.as(Role.READER);
        var before = reader.connect("/api/alerts/socket");
        await("it is open").until(() -> !before.lastId().isEmpty());
        messages.send(alert(incident, 1));
        await("the first").until(() -> before.named("alert").count() == 1);
        before.close();
        messages.send(alert(incident, 2));

        // when
        try (var client = reader.connect("/api/alerts/socket?lastEventId=" + encoded(before.lastId()))) {
            messages.send(alert(incident, 3));

            // then
            await("the rest").until(() -> client.named("alert").count() == 2);
            assertThat(client.named("alert")
                            .map(message -> message.path("data").path("id").asText()))
                    .containsExactly(incident + ".2", incident + ".3");
        }
    }

    @Test
    void anIdOfASocketIsGoodForTheStreamToo() {
        // given
        var reader = Door.as(Role.READER);
        var before = reader.connect("/api/alerts/socket");
        await("it is open").until(() -> !before.lastId().isEmpty());
        before.close();
        messages.send(alert(incident, 1));

        // when
        try (var client = reader.follow("/api/alerts/stream", "Last-Event-ID", before.lastId())) {
            // then
            await("the alert").until(() -> client.alerts().contains(incident + ".1"));
        }
    }

    @Test
    void aSocketShowsThatItLives() {
        // given
        try (var client = Door.as(Role.READER).connect("/api/updates/socket")) {
            // when
            await("two heartbeats").until(() -> client.named("heartbeat").count() >= 2);

            // then
            assertThat(client.closeCode()).isZero();
        }
    }

    @Test
    void aSocketOnlyTells() {
        // given
        try (var client = Door.as(Role.READER).connect("/api/updates/socket")) {
            // when
            client.say("hello");

            // then
            await("it is closed").until(() -> client.closeCode() == 1003);
        }
    }

    /** Or a stop would wait for it as long as it may. */
    @Test
    void aSocketThatIsClosedIsARequestThatIsDone() {
        // given
        var path = "/api/updates/socket?source=" + outlet.id();
        var client = Door.as(Role.READER).connect(path);
        await("it is open").until(() -> !client.lastId().isEmpty());
        var whileOpen = inFlight.of(path);

        // when
        client.close();

        // then
        assertThat(whileOpen).isEqualTo(1);
        await("it is done").until(() -> inFlight.of(path) == 0);
    }

    @Test
    void whatIsNoSocketIsToldSo() {
        // when
        var refused = Door.as(Role.READER).get("/api/alerts/socket");

        // then
        assertThat(refused.statusCode()).isEqualTo(426);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void aSocketIsForThoseWhoMayRead() {
        // when
        var refusal = Assertions.catchThrowable(() -> Door.as(Role.INGEST).connect("/api/alerts/socket"));

        // then
        assertThat(refusal)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        failure ->
                                assertThat(failure.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void theStreamsOfAKeyEndWhenItIsRevoked() {
        // given
        var made = Door.json(Door.admin().post("/api/keys", "{\"name\":\"to be revoked\",\"roles\":[\"reader\"]}"));
        var reader = Door.with(made.path("key").textValue());
        try (var stream = reader.follow("/api/alerts/stream");
                var socket = reader.connect("/api/incidents/socket")) {
            await("both are open")
                    .until(() -> !stream.lastId().isEmpty() && !socket.lastId().isEmpty());

            // when
            Door.admin().delete("/api/keys/" + made.path("details").path("id").asText());

            // then
            await("both have ended").until(() -> stream.ended() && socket.closeCode() == 1008);
            assertThat(stream.named("ended")).hasSize(1);
            assertThat(socket.named("ended")).hasSize(1);
        }
    }

    @Test
    void theStreamsOfAKeyEndWhenItsTimeIsOver() {
        // given
        var wanted = "{\"name\":\"for a moment\",\"roles\":[\"reader\"],\"expiresAt\":\"%s\"}"
                .formatted(Instant.now().plusSeconds(3));
        var reader = Door.with(
                Door.json(Door.admin().post("/api/keys", wanted)).path("key").textValue());

        // when
        try (var stream = reader.follow("/api/alerts/stream")) {
            // then
            await("it has ended").until(stream::ended);
            assertThat(stream.named("ended")).hasSize(1);
        }
    }

    @Test
    void aKeyFollowsSoManyStreamsAndNoMore() {
        // given
        var reader = Door.as(Role.READER);
        var open = new ArrayList<SseClient>();
        for (var each = 0; each < GatewayStack.STREAMS_PER_KEY; each++) {
            open.add(reader.follow("/api/alerts/stream"));
        }

        // when
        var refused = reader.get("/api/updates/stream");

        // then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(Door.json(refused).path("detail").asText()).contains("as many streams as it may");
        open.removeFirst().close();
        await("there is room again").until(() -> follows(reader));
        open.forEach(SseClient::close);
    }

    private static boolean follows(Door reader) {
        return Door.statusOf(reader.request("/api/alerts/stream")) == 200;
    }

    @Test
    void refusesAPlaceThatIsNone() {
        // when
        var refused = Door.admin().get("/api/updates/stream?near=91,0,5");

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Door.json(refused).path("field").asText()).isEqualTo("near");
    }
}
