package io.flashwire.gateway.http;

import static io.flashwire.gateway.Told.alert;
import static io.flashwire.gateway.Told.enriched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.access.Role;
import io.flashwire.testing.AsyncApi;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document, held against what the streams really tell. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class AsyncApiTest {

    private static final String SCHEMAS = "/components/schemas/";

    private final String incident = "i-" + UUID.randomUUID();

    @BeforeEach
    void theGatewayIsReady() {
        await("the gateway follows the topics")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Door.nobody().get("/q/health/ready").statusCode() == 200);
    }

    private static AsyncApi document() {
        return new AsyncApi(Door.json(Door.nobody().get("/asyncapi")));
    }

    @Test
    void isWholeAndTellsOfEveryTopicAndEveryStream() {
        // when
        var api = document();

        // then
        var addresses = new ArrayList<String>();
        api.document()
                .path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        assertThat(api.danglingReferences()).isEmpty();
        assertThat(api.document().path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(addresses).containsAll(Topics.ALL).containsAll(streams());
    }

    /** What the OpenAPI document has of them. */
    private static List<String> streams() {
        var paths = Door.json(Door.nobody().get("/q/openapi?format=json")).path("paths");
        return StreamSupport.stream(((Iterable<String>) () -> paths.fieldNames()).spliterator(), false)
                .filter(path -> path.endsWith("/stream") || path.endsWith("/socket"))
                .toList();
    }

    @Test
    void isServedInYamlToo() throws IOException {
        // when
        var yaml = Door.nobody().get("/asyncapi/yaml");

        // then
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(document().document());
    }

    @Test
    void theStreamsTellWhatItSays() throws IOException {
        // given
        var reader = Door.as(Role.READER);
        var update =
                enriched(Cast.ARMENIA_DECLARES_MARTIAL_LAW, EventKind.MARTIAL_LAW, EventStatus.OCCURRED, Tier.FLASH);
        try (var messages = new Messages();
                var alerts = reader.follow("/api/alerts/stream");
                var incidents = reader.follow("/api/incidents/stream");
                var updates = reader.follow("/api/updates/stream")) {
            // when
            messages.send(alert(incident, 1));
            messages.send(update);

            // then
            await("all of it")
                    .until(() -> alerts.named("alert").count()
                                    + incidents.named("incident").count()
                                    + updates.named("update").count()
                            == 3);
            var api = document();
            for (var told : List.of(
                    new Told("Alert", alerts.named("alert").findFirst().orElseThrow()),
                    new Told("Incident", incidents.named("incident").findFirst().orElseThrow()),
                    new Told(
                            "EnrichedUpdate",
                            updates.named("update").findFirst().orElseThrow()))) {
                assertThat(api.complaints(SCHEMAS + told.schema, json(told.event.data())))
                        .as(told.schema)
                        .isEmpty();
                assertThat(api.complaints(SCHEMAS + "Positions", json(told.event.id())))
                        .isEmpty();
            }
        }
    }

    private record Told(String schema, SseClient.Event event) {}

    private static JsonNode json(String text) throws IOException {
        return WireJson.mapper().readTree(text);
    }

    @Test
    void theSocketsSayWhatItSays() {
        // given
        var reader = Door.as(Role.READER);
        try (var messages = new Messages();
                var incidents = reader.connect("/api/incidents/socket?lastEventId="
                        + StreamTest.encoded("[{\"topic\":\"flashwire.alerts\",\"partition\":77,\"offset\":5}]"))) {
            // when
            messages.send(alert(incident, 1));

            // then
            await("an incident, a gap and a heartbeat")
                    .until(() -> incidents.named("incident").count() >= 1
                            && incidents.named("gap").count() == 1
                            && incidents.named("heartbeat").count() >= 1);
            var api = document();
            assertThat(incidents.messages())
                    .allSatisfy(message -> assertThat(api.complaints(SCHEMAS + "Told", message))
                            .isEmpty());
        }
    }

    @Test
    void whatItDoesNotSayIsNoticed() throws IOException {
        // when
        var complaints =
                document().complaints(SCHEMAS + "Told", json("{\"event\":\"gap\",\"data\":{\"cause\":\"WHIM\"}}"));

        // then
        assertThat(complaints).isNotEmpty();
    }
}
