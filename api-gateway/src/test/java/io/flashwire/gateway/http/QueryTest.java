package io.flashwire.gateway.http;

import static io.flashwire.gateway.Told.alert;
import static io.flashwire.gateway.Told.enriched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.Told;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where, how many, in parts, and only when it changed. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class QueryTest {

    private final Messages messages = new Messages();

    /** Each test has a source of its own, so that it finds its own updates. */
    private final Source outlet = Source.of("outlet-" + UUID.randomUUID());

    private final String incident = "i-" + UUID.randomUUID();

    @BeforeEach
    void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        messages.close();
    }

    private EnrichedUpdate update(String key, Instant at, Tier tier) {
        return enriched(
                Cast.update(outlet, key, at, "A ceasefire", "was agreed"),
                EventKind.CEASEFIRE,
                EventStatus.AGREED,
                tier);
    }

    private JsonNode found(String parameters) {
        return Door.json(Door.admin().get("/api/updates?source=" + outlet.id() + parameters));
    }

    private void told(EnrichedUpdate... updates) {
        for (var update : updates) {
            messages.send(update);
        }
        await("the archive has them")
                .until(() -> found("&limit=500").path("items").size() == updates.length);
    }

    private void told(String incident, int sequence) {
        messages.send(alert(incident, sequence));
        await("the archive has it")
                .until(() -> Door.admin()
                                .get("/api/alerts/" + incident + "." + sequence)
                                .statusCode()
                        == 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox=44,40,46,41          | 1
            bbox=45,40.2,45,40.2      | 1
            bbox=44,41,46,40          | 1
            bbox=45.1,40,46,41        | 0
            bbox=-180,-90,180,90      | 1
            bbox=170,-90,46,90        | 1
            bbox=170,-90,-170,90      | 0
            near=40.18,44.51,50       | 1
            near=40.18,44.51,40       | 0
            near=-40,-135,20040       | 1
            bbox=44,40,46,41&near=40.18,44.51,40    | 0
            bbox=44,40,46,41&near=40.18,44.51,50    | 1
            """)
    void anUpdateIsFoundByWhereItIs(String where, int count) {
        // given: Armenia, at 40.2 N 45.0 E, 41.7 km from Yerevan
        told(update("one", Cast.MORNING, Tier.FLASH));

        // when
        var page = found("&" + where);

        // then
        assertThat(page.path("items")).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox=44,40,46,41&kind=MARTIAL_LAW     | true
            bbox=46,40,47,41                      | false
            near=40.18,44.51,50&actor=ARM         | true
            near=40.18,44.51,40                   | false
            source=outlet-1&status=OCCURRED       | true
            source=outlet-99                      | false
            country=AM                            | true
            """)
    void anAlertIsFoundByWhereItIsAndWhoTellsIt(String filter, boolean there) {
        // given
        told(incident, 1);

        // when
        var page = Door.json(Door.admin().get("/api/alerts?incident=" + incident + "&" + filter));

        // then
        assertThat(page.path("items")).hasSize(there ? 1 : 0);
    }

    @Test
    void onlyTheFieldsThatAreWantedAreAnswered() {
        // given
        told(update("one", Cast.MORNING, Tier.FLASH));

        // when
        var item = found("&fields=id,headline&fields=tier").path("items").get(0);

        // then
        assertThat(item.properties()).hasSize(3);
        assertThat(item.path("headline").asText()).isEqualTo("A ceasefire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/updates?fields=secret", "/api/alerts?fields=id,x", "/api/incidents?fields=doc"})
    void aFieldThatIsNoneIsNamed(String path) {
        // when
        var answer = Door.admin().get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Door.json(answer).path("field").asText()).isEqualTo("fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bbox=1,2,3", "bbox=0,91,1,92", "bbox=NaN,0,1,1", "near=1,2", "near=1,2,-3", "near=a,b,c"})
    void aPlaceThatCannotBeIsNamed(String where) {
        // when
        var answer = Door.admin().get("/api/updates?" + where);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Door.json(answer).path("field").asText()).isIn("bbox", "near");
    }

    @Test
    void whoHasTheAnswerIsToldThatNothingChanged() {
        // given
        told(update("one", Cast.MORNING, Tier.FLASH));
        var path = "/api/updates?source=" + outlet.id();
        var first = Door.admin().get(path);
        var tag = first.headers().firstValue("etag").orElseThrow();

        // when
        var same = Door.send(Door.admin().request(path).header("If-None-Match", "\"other\", W/" + tag));
        told(update("one", Cast.MORNING, Tier.FLASH), update("two", Cast.MORNING, Tier.FLASH));
        var changed = Door.send(Door.admin().request(path).header("If-None-Match", tag));

        // then
        assertThat(first.headers().allValues("cache-control")).containsExactly("private, no-cache");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("etag")).hasValue(tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Door.json(changed).path("items")).hasSize(2);
    }

    @Test
    void whoFollowsTheIncidentsMissesNoChange() {
        // given
        var start = Instant.now().minusMillis(1);
        told(incident + "-a", 1);
        told(incident + "-b", 1);
        var page = incidents("changedAfter=" + start + "&limit=500");
        told(incident + "-a", 2);

        // when
        var changed = incidents(
                "changedAfter=" + start + "&cursor=" + page.path("next").asText());

        // then
        assertThat(ids(page)).containsSubsequence(incident + "-a", incident + "-b");
        assertThat(ids(changed)).contains(incident + "-a").doesNotContain(incident + "-b");
    }

    private static JsonNode incidents(String parameters) {
        return Door.json(Door.admin().get("/api/incidents?" + parameters));
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private JsonNode counts(String parameters) {
        var period = "&since=2020-09-27T00:00:00Z&until=2020-09-28T00:00:00Z";
        return Door.json(Door.admin().get("/api/updates/counts?by=SOURCE&value=" + outlet.id() + period + parameters))
                .path("series")
                .get(0);
    }

    @Test
    void updatesAreCountedByTheHourAndTheDay() {
        // given: 08:39, 08:40 and 10:39
        told(
                update("one", Cast.MORNING, Tier.FLASH),
                update("two", Cast.MORNING.plusSeconds(60), Tier.FLASH),
                update("three", Cast.MORNING.plusSeconds(7200), Tier.FLASH));

        // when
        var byHour = counts("&per=HOUR");
        var byDay = counts("&per=DAY");

        // then
        assertThat(byHour.path("value").asText()).isEqualTo(outlet.id());
        assertThat(byHour.path("points").findValuesAsText("at"))
                .containsExactly("2020-09-27T08:00:00Z", "2020-09-27T10:00:00Z");
        assertThat(byHour.path("points").findValuesAsText("count")).containsExactly("2", "1");
        assertThat(byDay.path("points").findValuesAsText("count")).containsExactly("3");
    }

    @Test
    void anUpdateThatIsRevisedOrRepeatedIsCountedOnce() {
        // given
        var first = update("one", Cast.MORNING, Tier.FLASH);
        told(first);

        // when
        messages.send(enriched(
                Cast.corrected(first.update(), "No ceasefire", "after all"),
                EventKind.CEASEFIRE,
                EventStatus.DENIED,
                Tier.ROUTINE));
        messages.send(first);
        messages.send(update("two", Cast.MORNING, Tier.FLASH));
        await("both").until(() -> found("").path("items").size() == 2);

        // then
        assertThat(counts("").path("points").findValuesAsText("count")).containsExactly("2");
    }

    @Test
    void incidentsAreCountedAndPlaced() {
        // given
        told(incident, 1);
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

        // when
        var counted =
                Door.json(Door.admin().get("/api/incidents/counts?kind=MARTIAL_LAW&country=AM&by=TIER&near=40,45,200"));
        var places = Door.json(Door.admin().get("/api/incidents/places?kind=MARTIAL_LAW&bbox=44,40,46,41"));

        // then
        var flashes = counted.path("series").get(0);
        assertThat(flashes.path("value").asText()).isEqualTo("FLASH");
        assertThat(flashes.path("points").findValuesAsText("at"))
                .last()
                .asString()
                .isGreaterThanOrEqualTo(hour.minusSeconds(3600).toString());
        var armenia = places.path("features").get(0);
        assertThat(armenia.path("id").asText()).isEqualTo("geo-174982");
        assertThat(armenia.path("geometry").path("coordinates").toString()).isEqualTo("[45.0,40.2]");
        assertThat(armenia.path("properties").path("incidents").asInt()).isPositive();
        assertThat(armenia.path("properties").path("loudest").asText()).isEqualTo("FLASH");
    }

    @Test
    void incidentsAreTimedByWhenTheyHappened() {
        // given: told today, of the morning of 27 September 2020
        told(incident, 1);
        var morning = "kind=MARTIAL_LAW&occurredSince=2020-09-27T08:00:00Z&occurredUntil=2020-09-27T09:00:00Z";

        // when
        var timeline = Door.json(Door.admin().get("/api/incidents/timeline?steps=13&" + morning));

        // then
        assertThat(timeline.path("stepSeconds").asLong()).isEqualTo(300);
        assertThat(timeline.path("since").asText()).isEqualTo("2020-09-27T08:00:00Z");
        var flashes = timeline.path("series").get(0);
        assertThat(flashes.path("value").asText()).isEqualTo("FLASH");
        assertThat(flashes.path("points").findValuesAsText("at")).containsExactly("2020-09-27T08:35:00Z");
        assertThat(Door.json(Door.admin().get("/api/incidents/places?" + morning))
                        .path("features")
                        .get(0)
                        .path("properties")
                        .path("incidents")
                        .asInt())
                .isEqualTo(flashes.path("points").get(0).path("count").asInt());
        assertThat(ids(incidents(morning + "&limit=500"))).contains(incident);
        assertThat(ids(incidents("kind=MARTIAL_LAW&occurredSince=2020-09-27T09:00:00Z&limit=500")))
                .doesNotContain(incident);
    }

    @Test
    void whoHadItFirstIsTold() {
        // given
        var quick = "quick-" + UUID.randomUUID();
        var slow = "slow-" + UUID.randomUUID();
        for (var each = 0; each < 3; each++) {
            messages.send(Told.told(incident + each, quick, Cast.MORNING, slow, Cast.MORNING.plusSeconds(90)));
        }
        messages.send(Told.told(incident + 3, slow, Cast.MORNING, quick, Cast.MORNING.plusSeconds(30)));
        await("all")
                .until(() -> Door.admin().get("/api/incidents/" + incident + 3).statusCode() == 200);

        // when
        var items = Door.json(Door.admin().get("/api/latency?since=2020-09-01T00:00:00Z&until=2020-10-01T00:00:00Z"))
                .path("items");

        // then
        assertThat(items)
                .filteredOn(item -> item.path("source").asText().equals(quick))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("incidents").asInt()).isEqualTo(4);
                    assertThat(item.path("first").asInt()).isEqualTo(3);
                    assertThat(item.path("medianBehindSeconds").asDouble()).isEqualTo(30);
                });
        assertThat(items)
                .filteredOn(item -> item.path("source").asText().equals(slow))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("first").asInt()).isEqualTo(1);
                    assertThat(item.path("medianBehindSeconds").asDouble()).isEqualTo(90);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/updates/counts?by=SOURCE                                                  | value
            /api/updates/counts?value=x                                                    | value
            /api/updates/counts?by=MOOD                                                    | by
            /api/updates/counts?per=MINUTE                                                 | per
            /api/updates/counts?since=2020-01-01T00:00:00Z&until=2020-03-01T00:00:00Z      | since
            /api/incidents/counts?since=2020-01-02T00:00:00Z&until=2020-01-01T00:00:00Z    | since
            /api/incidents/counts?tier=LOUD                                                | tier
            /api/incidents/timeline?steps=1                                                | steps
            /api/incidents/timeline?by=MOOD                                                | by
            /api/incidents/timeline?occurredSince=2020-01-01T00:00:00Z&occurredUntil=2020-01-01T00:00:00Z | occurredSince
            /api/incidents/places?limit=0                                                  | limit
            /api/latency?since=2018-01-01T00:00:00Z&until=2020-01-01T00:00:00Z             | since
            """)
    void aQuestionThatCannotBeCountedIsNamed(String path, String field) {
        // when
        var answer = Door.admin().get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Door.json(answer).path("field").asText()).isEqualTo(field);
    }
}
