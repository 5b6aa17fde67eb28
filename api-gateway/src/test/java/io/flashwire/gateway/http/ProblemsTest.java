package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.IncidentHistory;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class ProblemsTest {

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Door.json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "io.flashwire", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/updates?kind=WEATHER                            | kind
            /api/updates?status=MAYBE                            | status
            /api/updates?tier=flash                              | tier
            /api/updates?since=yesterday                         | since
            /api/updates?until=2020-09-27T08:39:00               | until
            /api/updates?since=%2B999999999-01-01T00:00:00Z      | since
            /api/updates?changedAfter=0                          | changedAfter
            /api/updates?limit=0                                 | limit
            /api/updates?limit=501                               | limit
            /api/updates?limit=many                              | limit
            /api/updates?cursor=abc                              | cursor
            /api/updates/x?revision=one                          | revision
            /api/alerts?exercise=perhaps                         | exercise
            /api/alerts?type=WARNING                             | type
            /api/alerts?cursor=YwAAAAAAAAAB                      | cursor
            /api/incidents?status=UNKNOWN                        | status
            /api/alerts/stream?minTier=LOUD                      | minTier
            /api/alerts/stream?since=now                         | since
            /api/alerts/stream?lastEventId=17                    | Last-Event-ID
            """)
    void aBadParameterIsNamed(String path, String field) {
        // when
        var answer = Door.admin().get(path);

        // then
        assertProblem(answer, 400);
        assertThat(Door.json(answer).path("field").asText()).isEqualTo(field);
    }

    /** By the document, so that no parameter is forgotten: the odd letter is one that the database cannot hold. */
    @Test
    void noParameterOfAQuestionMakesItFailByAnOddLetter() {
        // given
        GatewayStack.services().resetAll();
        GatewayStack.services().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{}")));
        var questions = questions();
        assertThat(questions).contains("/api/incidents?actor=A%00", "/api/updates?country=A%00", "/api/alerts/A%00");

        // when
        var failures = questions.stream()
                .filter(question -> Door.statusOf(Door.admin().request(question)) >= 500)
                .toList();

        // then
        assertThat(failures).isEmpty();
    }

    /** Every GET, with each of its parameters by itself. */
    private static List<String> questions() {
        var questions = new ArrayList<String>();
        var paths = Door.json(Door.nobody().get("/q/openapi?format=json")).path("paths");
        paths.properties().forEach(path -> {
            var plain = path.getKey().replaceAll("\\{[^}]+}", "A%00");
            if (path.getValue().has("get")) {
                questions.add(plain);
                path.getValue().path("get").path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        questions.add(plain + "?" + parameter.path("name").asText() + "=A%00");
                    }
                });
            }
        });
        return questions;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUERY   | /api/keys      | 405 | GET, HEAD, OPTIONS, POST
            PUT     | /api/keys      | 405 | GET, HEAD, OPTIONS, POST
            OPTIONS | /api/keys      | 200 | GET, HEAD, OPTIONS, POST
            OPTIONS | /api/keys/k1   | 200 | DELETE, OPTIONS
            GET     | /api/keys/k1   | 405 | DELETE, OPTIONS
            DELETE  | /api/alerts/a1 | 405 | GET, HEAD, OPTIONS
            """)
    void aPathSaysWhatItTakes(String method, String path, int status, String allowed) {
        // when
        var answer = Door.send(Door.admin().request(path).method(method, BodyPublishers.noBody()));

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("allow")).containsExactly(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/alerts?since=",
                "/api/incidents?occurredUntil=",
                "/api/latency?until=%20",
                "/api/alerts/stream?kind=&since=x"
            })
    void anEmptyParameterIsRefused(String path) {
        // when
        var answer = Door.admin().get(path);

        // then
        assertProblem(answer, 400);
    }

    @Test
    void aLongSearchIsRefused() {
        // when
        var answer = Door.admin().get("/api/updates?q=" + "a".repeat(201));

        // then
        assertProblem(answer, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"roles\":[\"king\"]}",
                "{\"name\":\" \",\"roles\":[\"reader\"]}",
                "{\"name\":\"x\",\"roles\":\"reader\"}",
                "{\"name\":\"x\",\"roles\":[\"reader\"],\"expiresAt\":\"2001-01-01T00:00:00Z\"}",
                "{\"name\":\"x\",\"roles\":[null]}",
                "{\"name\":7,\"roles\":[\"reader\"]}"
            })
    void aBadKeyIsNotMade(String body) {
        // when
        var answer = Door.admin().post("/api/keys", body);

        // then
        assertProblem(answer, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/none", "/api/updates/none", "/none", "/api/incidents/none", "/index.php"})
    void nothingThereIsAProblem(String path) {
        // when
        var answer = Door.admin().get(path);

        // then
        assertProblem(answer, 404);
    }

    @Test
    void anotherMethodIsAProblem() {
        // when
        var answer = Door.admin().delete("/api/alerts");

        // then
        assertProblem(answer, 405);
    }

    @Test
    void nothingIsTraced() {
        // when
        var answer = Door.send(Door.admin().request("/api/alerts/x").method("TRACE", BodyPublishers.noBody()));

        // then
        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("allow")).isPresent();
    }

    @Test
    void anotherTypeIsAProblem() {
        // when
        var answer = Door.send(Door.admin()
                .request("/api/updates")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b")));

        // then
        assertProblem(answer, 415);
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() {
        // when
        var answer = Door.admin().post("/api/updates", "x".repeat(5 * 1024 * 1024 + 1));

        // then
        assertProblem(answer, 413);
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsCutOff() {
        // given
        var large = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[6 * 1024 * 1024]));

        // when
        var answer = Door.send(Door.admin()
                .request("/api/updates")
                .header("Content-Type", "application/json")
                .POST(large));

        // then
        assertProblem(answer, 413);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNoNewsMayNotBeLong(boolean announced) {
        // given
        var body = "{\"name\":\"%s\",\"roles\":[\"reader\"]}".formatted("x".repeat(256 * 1024));
        var publisher = announced
                ? BodyPublishers.ofString(body)
                : BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));

        // when
        var answer = Door.send(Door.admin()
                .request("/api/keys")
                .header("Content-Type", "application/json")
                .POST(publisher));

        // then
        assertProblem(answer, 413);
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsMayBeLarge() {
        // given
        GatewayStack.services().resetAll();
        GatewayStack.services().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{}")));
        var large = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 * 1024 * 1024]));

        // when
        var answer = Door.send(Door.admin()
                .request("/api/updates")
                .header("Content-Type", "application/json")
                .POST(large));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsToldHowToGetIn() {
        // when
        var answer = Door.nobody().get("/api/alerts");

        // then
        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer realm=\"flashwire\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plain/app.js", "/api/alerts", "/none"})
    void everyAnswerBearsTheHeadersThatKeepAPageSafe(String path) {
        // when
        var headers = Door.nobody().get(path).headers();

        // then
        assertThat(headers.firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
    }

    @Test
    void thePageHasNoScriptInside() {
        // when
        var page = Door.nobody().get("/");

        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsPattern("<script [^>]*src=").doesNotContain("<script>", "onclick=", "style=\"");
    }

    @Test
    void theDocumentsExamplesAreWhatTheyStandFor() throws IOException {
        // given
        var paths = document().path("paths");

        // when
        var update = WireJson.mapper().treeToValue(example(paths, "/api/updates/{id}"), EnrichedUpdate.class);
        var alert = WireJson.mapper().treeToValue(example(paths, "/api/alerts/{id}"), Alert.class);
        var incident = WireJson.mapper().treeToValue(example(paths, "/api/incidents/{id}"), IncidentHistory.class);

        // then
        assertThat(alert.evidence().getFirst().updateId())
                .isEqualTo(update.update().id());
        assertThat(incident.alerts()).containsExactly(alert);
    }

    @Test
    void theDocumentSaysHowEachOperationRefuses() throws IOException {
        // when
        var paths = document().path("paths");

        // then
        paths.properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(operation
                                        .path("responses")
                                        .path("401")
                                        .path("content")
                                        .has("application/problem+json"))
                                .as(path.getKey())
                                .isTrue()));
    }

    @Test
    void everyFormOfJsonHasAnExample() throws IOException {
        // when
        var paths = document().path("paths");

        // then
        paths.properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    operation.path("responses").properties().forEach(response -> {
                        if (response.getKey().startsWith("2")) {
                            assertExamples(path.getKey(), response.getValue());
                        }
                    });
                    assertExamples(path.getKey(), operation.path("requestBody"));
                }));
    }

    private static void assertExamples(String path, JsonNode described) {
        described.path("content").properties().forEach(content -> {
            if (content.getKey().endsWith("json") && !path.startsWith("/asyncapi")) {
                assertThat(content.getValue().has("example")
                                || content.getValue().has("examples"))
                        .as("%s as %s", path, content.getKey())
                        .isTrue();
            }
        });
    }

    private static JsonNode document() throws IOException {
        var answer = Door.nobody().get("/q/openapi?format=json");
        return WireJson.mapper().readTree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode example(JsonNode paths, String path) throws IOException {
        var example = paths.path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("example");
        return example.isTextual() ? WireJson.mapper().readTree(example.textValue()) : example;
    }
}
