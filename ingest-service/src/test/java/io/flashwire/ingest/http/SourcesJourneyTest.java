package io.flashwire.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.flashwire.testing.Publisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sources through the real service: from the request that follows them to their entries on the topic. */
@QuarkusTest
@TestProfile(SourcesJourneyTest.Polling.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class SourcesJourneyTest {

    private static final String BLOG = """
            27 Sep 2020, 21:25
            Curfew in the highlands

            The government has imposed a curfew from ten in the evening.

            27 Sep 2020, 20:10
            Border closed

            The border has been closed to all traffic.

            27 Sep 2020, 19:05
            Talks called off

            The talks that were due on Monday have been called off.
            """;

    private final Publisher publisher = new Publisher();
    private final String id = "herald-" + UUID.randomUUID();

    public static final class Polling implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "flashwire.ingest.polling.enabled",
                    "true",
                    "flashwire.ingest.sources.allowed-hosts",
                    "127.0.0.1",
                    "flashwire.ingest.canary.enabled",
                    "true",
                    "flashwire.ingest.canary.url",
                    "http://localhost:${quarkus.http.test-port}/canary",
                    "quarkus.http.test-port",
                    "18581");
        }
    }

    @AfterEach
    void stop() {
        asGateway().delete("/sources/" + id);
        publisher.close();
    }

    @Test
    void whatAFollowedSourcePublishesIsOnTheTopic() {
        // given
        publisher.at("/live", Publisher.document("text/plain", BLOG));
        // when
        follow(source("/live"), false).statusCode(201).header("location", containsString("/sources/" + id));
        // then
        await("three entries").until(() -> headlines(id).size() == 3);
        assertThat(headlines(id)).contains("Curfew in the highlands", "Border closed", "Talks called off");
        await("the poll is put down").untilAsserted(() -> look().body("health.status", equalTo("SPEAKING")));
        look().body("progress.entries", equalTo(3));
    }

    @Test
    void whatVanishesFromACompleteListIsWithdrawn() {
        // given
        publisher.at(
                "/feed", Publisher.document("application/atom+xml", completeFeed("Curfew", "Border closed", "Talks")));
        follow(source("/feed"), false).statusCode(201);
        await("three entries").until(() -> headlines(id).size() == 3);
        // when
        publisher.at("/feed", Publisher.document("application/atom+xml", completeFeed("Curfew", "Talks")));
        // then
        await("a withdrawal").until(() -> updates(id).size() == 4);
        assertThat(updates(id))
                .filteredOn(update -> update.state() == UpdateState.WITHDRAWN)
                .singleElement()
                .returns("Border closed", LiveUpdate::headline)
                .returns(2, LiveUpdate::revision);
    }

    @Test
    void aDryRunShowsWhatItWouldBringAndKeepsNothing() {
        // given
        publisher.at("/live", Publisher.document("text/plain", BLOG));
        // when
        var tried = follow(source("/live"), true);
        // then
        tried.statusCode(200)
                .body("readable", equalTo(true))
                .body("entries", equalTo(3))
                .body("first.headline", hasItem("Border closed"));
        look().statusCode(404);
    }

    @Test
    void aDryRunOfWhatCannotBeReadSaysWhy() {
        // given
        publisher.at("/live", Publisher.redirect(302, "http://169.254.169.254/latest/meta-data/"));
        // when
        var tried = follow(source("/live"), true);
        // then
        tried.statusCode(200)
                .body("readable", equalTo(false))
                .body("problems", hasItem("the host's address is not public (link-local)"));
    }

    @Test
    void secretsGoInAndNeverOut() {
        // given
        publisher.at("/live", Publisher.document("text/plain", BLOG));
        var source = source("/live").replace("}", ", \"headers\": {\"Authorization\": \"Bearer word\"}}");
        // when
        var followed = follow(source, false);
        // then
        followed.statusCode(201).body("headers.Authorization", equalTo("(hidden)"));
        await("a poll").until(() -> !publisher.requests("/live").isEmpty());
        assertThat(publisher.requests("/live").getFirst().header("authorization"))
                .isEqualTo("Bearer word");
        look().body(not(containsString("word")));
    }

    @Test
    void aPatchChangesWhatItNamesAndKeepsTheSecretsThatWereShownHidden() {
        // given
        publisher.at("/live", Publisher.document("text/plain", BLOG));
        follow(source("/live").replace("}", ", \"headers\": {\"X-Key\": \"word\"}}"), false);
        // when
        var patched =
                patch("{\"grade\": \"C\", \"zone\": null, \"headers\": {\"x-key\": \"(hidden)\", \"X-Other\": \"2\"}}");
        // then
        patched.statusCode(200)
                .body("grade", equalTo("C"))
                .body("interval", equalTo("1s"))
                .body("headers.'X-Other'", equalTo("(hidden)"));
        await("a poll with both").until(() -> {
            var request = publisher.requests("/live").getLast();
            return "word".equals(request.header("x-key")) && "2".equals(request.header("x-other"));
        });
    }

    @Test
    void whatCannotBeIsRefusedWithAllReasons() {
        // when
        var refused =
                follow("{\"id\": \"%s\", \"url\": \"file:///etc/passwd\", \"grade\": \"G\"}".formatted(id), false);
        // then
        refused.statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("grade", "url")));
    }

    @Test
    void anIdIsGivenOnce() {
        // given
        publisher.at("/live", Publisher.document("text/plain", BLOG));
        follow(source("/live"), false);
        // when
        var again = follow(source("/live"), false);
        // then
        again.statusCode(409);
    }

    @Test
    void whatIsNoLongerFollowedIsNoLongerAsked() {
        // given
        publisher.at("/live", Publisher.document("text/plain", BLOG));
        follow(source("/live"), false);
        await("a poll").until(() -> !publisher.requests("/live").isEmpty());
        // when
        asGateway().delete("/sources/" + id).then().statusCode(204);
        // then
        look().statusCode(404);
        asGateway().delete("/sources/" + id).then().statusCode(404);
    }

    @Test
    void aSourceThatFailsSaysSinceWhenAndWhy() {
        // given
        publisher.at("/live", Publisher.status(500));
        // when
        follow(source("/live"), false);
        // then
        await("a failure").untilAsserted(() -> look().body("progress.failures", greaterThan(0)));
        look().body("progress.failure", equalTo("it answers with status 500"));
    }

    /** Every other source of this test may live at 127.0.0.1, and at localhost the canary alone. */
    @Test
    void theCanaryIsHeardOnTheTopic() {
        // when
        await("its next entry").atMost(Duration.ofSeconds(90)).until(() -> canaryHeard() > 0);
        // then
        assertThat(headlines("flashwire-canary")).isNotEmpty();
        given().get("/q/metrics").then().body(containsString("flashwire_ingest_canary_missed_total 0.0"));
    }

    private static double canaryHeard() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("flashwire_ingest_canary_lag_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String source(String path) {
        return "{\"id\": \"%s\", \"name\": \"Herald\", \"url\": \"%s\", \"zone\": \"Asia/Tbilisi\", \"interval\": \"1s\"}"
                .formatted(id, publisher.url(path));
    }

    private static ValidatableResponse follow(String json, boolean dryRun) {
        return asGateway()
                .contentType("application/json")
                .body(json)
                .post("/sources" + (dryRun ? "?dryRun=true" : ""))
                .then();
    }

    private ValidatableResponse patch(String json) {
        return asGateway()
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/sources/" + id)
                .then();
    }

    private ValidatableResponse look() {
        return asGateway().get("/sources/" + id).then();
    }

    private static RequestSpecification asGateway() {
        return given().auth().preemptive().basic("gateway", "test-only");
    }

    /** One that says of itself that it lists all that there is. */
    private static String completeFeed(String... titles) {
        var entries = Stream.of(titles).map(title -> """
                        <entry><id>urn:herald:%1$s</id><title>%1$s</title><updated>2020-09-27T17:25:00Z</updated></entry>
                        """.formatted(title)).collect(Collectors.joining());
        return """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">
                <title>Herald</title><fh:complete/>%s</feed>
                """.formatted(entries);
    }

    private static List<String> headlines(String source) {
        return updates(source).stream().map(LiveUpdate::headline).toList();
    }

    private static List<LiveUpdate> updates(String source) {
        var bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return TopicContent.of(bootstrap, Topics.UPDATES).stream()
                .map(record -> read(record.value()))
                .filter(update -> update.source().id().equals(source))
                .toList();
    }

    private static LiveUpdate read(byte[] json) {
        try {
            return WireJson.read(json, LiveUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
