package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.flashwire.gateway.access.Role;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a key over the time of its life, and what it leaves in the audit. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class KeysTest {

    @BeforeEach
    void theServicesAnswer() {
        GatewayStack.services().resetAll();
        GatewayStack.services().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{}")));
    }

    private static JsonNode made(String role) {
        return Door.json(Door.admin().post("/api/keys", "{\"name\":\"desk\",\"roles\":[\"%s\"]}".formatted(role)));
    }

    private static JsonNode rotated(JsonNode made, String overlap) {
        return Door.json(
                Door.admin().post("/api/keys/" + id(made) + "/rotation", "{\"overlap\":\"%s\"}".formatted(overlap)));
    }

    private static String id(JsonNode made) {
        return made.path("details").path("id").asText();
    }

    private static int opens(JsonNode made) {
        return Door.with(made.path("key").asText()).get("/api/alerts").statusCode();
    }

    @Test
    void bothKeysAreGoodUntilTheOverlapIsOver() {
        // given
        var old = made("reader");

        // when
        var fresh = rotated(old, "PT1H");

        // then
        assertThat(opens(old)).isEqualTo(200);
        assertThat(opens(fresh)).isEqualTo(200);
        var kept = Door.json(Door.admin().get("/api/keys")).path("items");
        assertThat(kept)
                .filteredOn(key -> key.path("id").asText().equals(id(old)))
                .singleElement()
                .satisfies(key -> assertThat(Instant.parse(key.path("expiresAt").asText()))
                        .isBetween(
                                Instant.now().plus(Duration.ofMinutes(58)),
                                Instant.now().plus(Duration.ofMinutes(61))));
    }

    @Test
    void withoutOverlapTheOldKeyEndsAtOnce() {
        // given
        var old = made("reader");

        // when
        var fresh = rotated(old, "PT0S");

        // then
        assertThat(opens(old)).isEqualTo(401);
        assertThat(opens(fresh)).isEqualTo(200);
    }

    @Test
    void whatTheOldKeyMadeIsTheNewOnes() {
        // given
        var old = made("editor");
        var fresh = rotated(old, "PT1H");

        // when
        Door.with(fresh.path("key").asText()).get("/api/subscriptions");

        // then
        GatewayStack.services()
                .verify(WireMock.getRequestedFor(WireMock.urlEqualTo("/subscriptions"))
                        .withHeader(
                                "X-Flashwire-Key",
                                WireMock.equalTo("key:"
                                        + old.path("details").path("prefix").asText())));
    }

    @Test
    void aRevokedKeyIsNotReplaced() {
        // given
        var old = made("admin");
        Door.admin().delete("/api/keys/" + id(old));

        // when
        var answer = Door.admin().post("/api/keys/" + id(old) + "/rotation", "{}");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "P31D", "-PT1H"})
    void anOverlapThatCannotBeIsNamed(String overlap) {
        // given
        var old = made("reader");

        // when
        var answer = rotated(old, overlap);

        // then
        assertThat(answer.path("field").asText()).isEqualTo("overlap");
    }

    @Test
    void theAuditSaysWhoChangedWhatAndWhoWasRefused() {
        // given
        var reader = made("reader");
        var holder = reader.path("details").path("holder").asText();
        Door.with(reader.path("key").asText()).post("/api/keys", "{\"name\":\"evil\",\"roles\":[\"admin\"]}");
        var editor = made("editor");
        var editing = editor.path("details").path("holder").asText();
        Door.with(editor.path("key").asText()).delete("/api/subscriptions/s-17");

        // when
        var all = Door.json(Door.admin().get("/api/audit?limit=10")).path("items");
        var refused = Door.json(Door.admin().get("/api/audit?who=" + holder)).path("items");

        // then
        assertThat(all.get(0).path("operation").asText()).isEqualTo("deleteSubscription");
        assertThat(all.get(0).path("who").asText()).isEqualTo(editing);
        assertThat(all.get(0).path("target").asText()).isEqualTo("/api/subscriptions/s-17");
        assertThat(all.get(1).path("target").asText()).isEqualTo("/api/keys/" + id(editor));
        assertThat(refused).singleElement().satisfies(entry -> {
            assertThat(entry.path("operation").asText()).isEqualTo("createKey");
            assertThat(entry.path("status").asInt()).isEqualTo(403);
            assertThat(entry.path("way").asText()).isEqualTo("KEY");
        });
        assertThat(all.toString()).doesNotContain(reader.path("key").asText(), "evil");
    }

    @Test
    void theAuditIsReadPageByPage() {
        // given
        IntStream.range(0, 3).forEach(_ -> made("reader"));
        var first = Door.json(Door.admin().get("/api/audit?operation=createKey&limit=2"));
        made("reader");

        // when
        var second = Door.json(Door.admin()
                .get("/api/audit?operation=createKey&limit=1&cursor="
                        + first.path("next").asText()));

        // then
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items"))
                .hasSize(1)
                .noneMatch(entry -> first.path("items")
                        .findValuesAsText("target")
                        .contains(entry.path("target").asText()));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() {
        // given
        var holder = Door.as(Role.READER);
        var first = holder.get("/api/session");
        var answer = first;

        // when
        for (var each = 0; each < 2 * GatewayStack.RATE && answer.statusCode() != 429; each++) {
            answer = holder.get("/api/session");
        }

        // then
        assertThat(first.headers().firstValue("ratelimit-policy"))
                .hasValue("\"requests\";q=%d;w=60".formatted(GatewayStack.RATE));
        assertThat(first.headers().firstValue("ratelimit"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("\"requests\";r=" + (GatewayStack.RATE - 1)));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
        assertThat(answer.headers().firstValue("ratelimit"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("\"requests\";r=0"));
        assertThat(Door.as(Role.READER).get("/api/session").statusCode()).isEqualTo(200);
    }
}
