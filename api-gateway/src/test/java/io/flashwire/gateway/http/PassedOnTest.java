package io.flashwire.gateway.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.flashwire.gateway.access.Role;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class PassedOnTest {

    private static final String UPDATE =
            "{\"source\":\"herald\",\"key\":\"1\",\"publishedAt\":\"2020-09-27T08:39:00Z\"}";

    @BeforeEach
    void freshServices() {
        GatewayStack.services().resetAll();
    }

    @Test
    void aPushReachesIngestServiceAsItIs() {
        // given
        GatewayStack.services()
                .stubFor(post("/updates")
                        .willReturn(aResponse()
                                .withStatus(207)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"accepted\":[],\"rejected\":[]}")));

        // when
        var answer = Door.send(Door.admin()
                .request("/api/updates")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(UPDATE + "\n")));

        // then
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.body()).isEqualTo("{\"accepted\":[],\"rejected\":[]}");
        GatewayStack.services()
                .verify(postRequestedFor(urlEqualTo("/updates"))
                        .withHeader("Content-Type", equalTo("application/x-ndjson"))
                        .withHeader("Authorization", equalTo("Basic Z2F0ZXdheTpzaG93bi10by1zZXJ2aWNlcy1vbmx5"))
                        .withRequestBody(equalTo(UPDATE + "\n")));
    }

    @Test
    void aPushSaysWhoseItIsAndUnderWhichKeyItIsDoneOnce() {
        // given
        GatewayStack.services()
                .stubFor(post("/updates")
                        .willReturn(aResponse()
                                .withStatus(202)
                                .withHeader("Content-Type", "application/json")
                                .withHeader("Idempotency-Replayed", "true")
                                .withBody("{}")));

        // when
        var answer = Door.send(Door.admin()
                .request("/api/updates")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "push-7")
                .header("Flashwire-Caller", "somebody-else")
                .POST(BodyPublishers.ofString(UPDATE)));

        // then
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        GatewayStack.services()
                .verify(postRequestedFor(urlEqualTo("/updates"))
                        .withHeader("Idempotency-Key", equalTo("push-7"))
                        .withHeader("Flashwire-Caller", notMatching("somebody-else")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 413, 415, 422, 429, 503})
    void aRefusalIsPassedOnWithItsReason(int status) {
        // given
        var problem = "{\"title\":\"no\",\"status\":%d,\"detail\":\"publishedAt has no offset\"}".formatted(status);
        GatewayStack.services()
                .stubFor(post("/updates")
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/problem+json")
                                .withHeader("Retry-After", "7")
                                .withBody(problem)));

        // when
        var answer = Door.admin().post("/api/updates", UPDATE);

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).hasValue("7");
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void aRefusalThatIsNoProblemBecomesOne() {
        // given
        GatewayStack.services()
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(500)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<h1>NullPointerException at io.flashwire.alert</h1>")));

        // when
        var answer = Door.admin().get("/api/subscriptions");

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("NullPointer");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() {
        // given
        GatewayStack.services()
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        // when
        var answer = Door.admin().post("/api/updates", UPDATE);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Door.json(answer).path("detail").asText()).contains("ingest-service is away");
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedFor() {
        // given
        GatewayStack.services().stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(15_000)));

        // when
        var answer = Door.admin().get("/api/subscriptions");

        // then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void aRefusedGatewayIsNoRefusedCaller() {
        // given
        GatewayStack.services().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));

        // when
        var answer = Door.admin().get("/api/subscriptions");

        // then
        assertThat(answer.statusCode()).isEqualTo(502);
    }

    @Test
    void aSubscriptionIsMadeAndFoundWhereTheAnswerSays() {
        // given
        GatewayStack.services()
                .stubFor(post("/subscriptions")
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Content-Type", "application/json")
                                .withHeader("Location", "http://alert-service:8083/subscriptions/s-1")
                                .withBody("{\"id\":\"s-1\"}")));
        GatewayStack.services()
                .stubFor(get("/subscriptions/s-1/deliveries?limit=5")
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("[]")));
        var made = Door.admin().post("/api/subscriptions", "{\"name\":\"desk\"}");

        // when
        var location =
                URI.create(made.headers().firstValue("location").orElseThrow()).getPath();
        var deliveries = Door.admin().get(location + "/deliveries?limit=5");

        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(deliveries.body()).isEqualTo("[]");
    }

    @Test
    void alertServiceIsToldForWhomItIsAsked() {
        // given
        GatewayStack.services().stubFor(any(anyUrl()).willReturn(aResponse().withBody("[]")));

        // when
        Door.as(Role.EDITOR).get("/api/subscriptions");

        // then
        GatewayStack.services()
                .verify(getRequestedFor(urlEqualTo("/subscriptions"))
                        .withHeader("X-Flashwire-Key", matching("[A-Za-z0-9_:-]+"))
                        .withHeader("X-Flashwire-Administers", equalTo("false")));
    }

    @Test
    void aSourceIsTriedAndChangedWhereItIsFollowed() {
        // given
        GatewayStack.services()
                .stubFor(post("/sources?dryRun=true")
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"readable\":true}")));
        var tried = Door.admin().post("/api/sources?dryRun=true", "{\"id\":\"herald\"}");

        // when
        var answer = Door.send(Door.admin()
                .request("/api/sources/herald.live")
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"paused\":true}")));

        // then
        assertThat(tried.body()).isEqualTo("{\"readable\":true}");
        assertThat(answer.statusCode()).isEqualTo(404);
        GatewayStack.services()
                .verify(patchRequestedFor(urlEqualTo("/sources/herald.live"))
                        .withRequestBody(equalTo("{\"paused\":true}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2Fq%2Fmetrics", "a%2Fb", "a%3Fb", "%2e%2e", "x%20y"})
    void anIdIsNeverAnotherPathOfTheService(String id) {
        // given
        GatewayStack.services().stubFor(any(anyUrl()).willReturn(aResponse().withBody("inside")));

        // when
        var answer = Door.admin().get("/api/subscriptions/" + id);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(GatewayStack.services().getAllServeEvents()).isEmpty();
    }
}
