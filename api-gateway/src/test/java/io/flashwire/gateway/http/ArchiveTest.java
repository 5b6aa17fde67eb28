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
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class ArchiveTest {

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

    private EnrichedUpdate update(String key, Instant at, String headline, String body) {
        return enriched(
                Cast.update(outlet, key, at, headline, body), EventKind.CEASEFIRE, EventStatus.AGREED, Tier.BULLETIN);
    }

    private JsonNode found(String parameters) {
        return Door.json(Door.admin().get("/api/updates?source=" + outlet.id() + parameters));
    }

    private void isArchived(int updates) {
        await("the archive has them")
                .until(() -> found("&limit=500").path("items").size() == updates);
    }

    private static List<String> keys(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("key").asText())
                .toList();
    }

    @Test
    void anUpdateIsAnsweredAsItWasTold() throws IOException {
        // given
        var told = update("one", Cast.MORNING, "A ceasefire", "was agreed");
        messages.send(told);
        isArchived(1);

        // when
        var answer = Door.admin().get("/api/updates/" + told.update().id());

        // then
        assertThat(Door.json(answer)).isEqualTo(WireJson.mapper().readTree(WireJson.write(told)));
    }

    @Test
    void whatANewerServiceAddsIsKept() {
        // given
        var told = update("one", Cast.MORNING, "A ceasefire", "was agreed");
        var newer =
                new String(WireJson.write(told), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"mood\":\"tense\",");
        messages.send(Topics.ENRICHED, told.update().id(), newer.getBytes(StandardCharsets.UTF_8));
        isArchived(1);

        // when
        var answer = Door.admin().get("/api/updates/" + told.update().id());

        // then
        assertThat(Door.json(answer).path("mood").asText()).isEqualTo("tense");
    }

    @Test
    void anOlderRevisionNeverHidesANewerOne() {
        // given
        var first = update("one", Cast.MORNING, "A ceasefire", "was agreed");
        var second = enriched(
                Cast.corrected(first.update(), "No ceasefire", "was agreed"),
                EventKind.CEASEFIRE,
                EventStatus.DENIED,
                Tier.ROUTINE);
        messages.send(second);
        messages.send(first);
        messages.send(update("two", Cast.MORNING, "Another", "entry"));
        isArchived(2);

        // when
        var now = Door.json(Door.admin().get("/api/updates/" + first.update().id()));
        var then = Door.json(Door.admin().get("/api/updates/" + first.update().id() + "?revision=1"));

        // then
        assertThat(now.path("headline").asText()).isEqualTo("No ceasefire");
        assertThat(then.path("headline").asText()).isEqualTo("A ceasefire");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            language=en                        | 1
            language=vi                        | 0
            kind=CEASEFIRE                     | 1
            kind=COUP&kind=CEASEFIRE           | 1
            kind=COUP,CEASEFIRE                | 1
            kind=COUP                          | 0
            kind=CEASEFIRE&status=AGREED       | 1
            kind=CEASEFIRE&status=DENIED       | 0
            status=AGREED                      | 1
            tier=BULLETIN                      | 1
            tier=FLASH                         | 0
            actor=ARM                          | 1
            actor=AZE                          | 0
            country=AM                         | 1
            country=AZ                         | 0
            q=guns+fell+silent                 | 1
            q=gun                              | 1
            q=%22fell+silent%22                | 1
            q=%22silent+fell%22                | 0
            q=silent+-guns                     | 0
            q=thiet+quan+luat                  | 1
            q=thi%E1%BA%BFt                    | 1
            since=2020-09-27T08:39:00Z         | 1
            since=2020-09-27T08:39:01Z         | 0
            until=2020-09-27T08:39:00Z         | 0
            since=2020-09-27T10:39:00%2B02:00  | 1
            """)
    void isFoundByWhatItSays(String filter, int count) {
        // given
        messages.send(update("one", Cast.MORNING, "A ceasefire", "The guns fell silent. Lệnh thiết quân luật."));
        isArchived(1);

        // when
        var page = found("&" + filter.strip());

        // then
        assertThat(page.path("items")).hasSize(count);
    }

    @Test
    void pagesStayStableWhileMoreIsTold() {
        // given
        for (var each = 1; each <= 5; each++) {
            messages.send(update("k" + each, Cast.MORNING.plusSeconds(each / 2), "A ceasefire", "entry " + each));
        }
        isArchived(5);
        var seen = new ArrayList<String>();
        var page = found("&limit=2");
        seen.addAll(keys(page));
        messages.send(update("newer", Cast.MORNING.plusSeconds(60), "A ceasefire", "told meanwhile"));
        isArchived(6);

        // when
        while (page.has("next")) {
            page = found("&limit=2&cursor=" + page.path("next").asText());
            seen.addAll(keys(page));
        }

        // then
        assertThat(seen).containsExactlyInAnyOrder("k1", "k2", "k3", "k4", "k5");
    }

    @Test
    void whoFollowsTheChangesMissesNone() {
        // given
        var start = Instant.now().minusSeconds(1);
        var first = update("one", Cast.MORNING, "A ceasefire", "was agreed");
        messages.send(first);
        messages.send(update("two", Cast.MORNING.minusSeconds(60), "A ceasefire", "earlier, told later"));
        isArchived(2);
        var page = found("&changedAfter=" + start);
        messages.send(enriched(
                Cast.corrected(first.update(), "No ceasefire", "after all"),
                EventKind.CEASEFIRE,
                EventStatus.DENIED,
                Tier.ROUTINE));
        await("the correction").until(() -> found("&q=after").path("items").size() == 1);

        // when
        var changed =
                found("&changedAfter=" + start + "&cursor=" + page.path("next").asText());

        // then
        assertThat(keys(page)).containsExactlyInAnyOrder("one", "two");
        assertThat(keys(changed)).containsExactly("one");
    }

    @Test
    void aRepeatIsNoChange() {
        // given
        var told = update("one", Cast.MORNING, "A ceasefire", "was agreed");
        messages.send(told);
        isArchived(1);
        var afterFirst =
                found("&changedAfter=2020-01-01T00:00:00Z").path("next").asText();
        messages.send(told);
        messages.send(update("two", Cast.MORNING, "Another", "entry"));
        isArchived(2);

        // when
        var changed = found("&changedAfter=2020-01-01T00:00:00Z&cursor=" + afterFirst);

        // then
        assertThat(keys(changed)).containsExactly("two");
    }

    @Test
    void whatCannotBeReadIsSetAsideWithTheReasonAndTheRestGoesOn() {
        // given
        messages.send(Topics.ENRICHED, outlet.id(), "{\"id\":".getBytes(StandardCharsets.UTF_8));

        // when
        messages.send(update("behind", Cast.MORNING, "A ceasefire", "was agreed"));

        // then
        isArchived(1);
        await("the dead letter")
                .until(() -> Messages.deadLettersOf(Topics.ENRICHED).stream()
                        .anyMatch(record -> outlet.id().equals(record.key())));
        var dead = Messages.deadLettersOf(Topics.ENRICHED).stream()
                .filter(record -> outlet.id().equals(record.key()))
                .findFirst()
                .orElseThrow();
        assertThat(new String(dead.value(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":");
        assertThat(new String(dead.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                .startsWith("no JSON: line 1");
    }

    @Test
    void whatTheDatabaseCannotTakeDoesNotHoldUpTheRest() {
        // given: a time that no database knows, in the middle of others
        messages.send(update("before", Cast.MORNING, "A ceasefire", "was agreed"));
        messages.send(update("never", Instant.parse("+300000-01-01T00:00:00Z"), "A ceasefire", "in a far future"));

        // when
        messages.send(update("behind", Cast.MORNING, "A ceasefire", "was agreed"));

        // then
        isArchived(2);
        assertThat(keys(found(""))).containsExactlyInAnyOrder("before", "behind");
    }

    @Test
    void hostileTextIsKeptAsItIs() {
        // given
        var told = update(
                "one", Cast.MORNING, "A \0 '; drop table live_update; --", "<script>\u202e\ud83d\ude80</script>");
        messages.send(told);
        isArchived(1);

        // when
        var answer = Door.json(Door.admin().get("/api/updates/" + told.update().id()));

        // then
        assertThat(answer.path("headline").asText()).isEqualTo(told.update().headline());
        assertThat(answer.path("body").asText()).isEqualTo(told.update().body());
    }

    @Test
    void anIncidentHasItsWholeHistory() {
        // given
        messages.send(alert(incident, 1));
        messages.send(alert(incident, 2));
        messages.send(alert(incident, 1));
        await("both alerts").until(() -> alerts("").size() == 2);

        // when
        var history = Door.json(Door.admin().get("/api/incidents/" + incident));

        // then
        assertThat(history.path("incident").path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(history.path("incident").path("alerts").asInt()).isEqualTo(2);
        assertThat(history.path("alerts").findValuesAsText("sequence")).containsExactly("1", "2");
        assertThat(history.path("sources")).hasSize(2);
        assertThat(history.path("evidence")).hasSize(2);
        assertThat(history.path("claims")).hasSize(2);
    }

    private JsonNode alerts(String filter) {
        return Door.json(Door.admin().get("/api/alerts?incident=" + incident + filter))
                .path("items");
    }

    @ParameterizedTest
    @CsvSource({
        "tier=URGENT,1",
        "tier=FLASH,0",
        "kind=CURFEW,1",
        "kind=COUP,0",
        "type=ALERT,1",
        "type=CANCEL,0",
        "exercise=true,1",
        "exercise=false,0"
    })
    void anAlertIsFoundByWhatItSays(String filter, int count) {
        // given
        messages.send(alert(incident, 1, Tier.URGENT, EventKind.CURFEW, true));
        await("the alert").until(() -> alerts("").size() == 1);

        // when
        var found = alerts("&" + filter);

        // then
        assertThat(found).hasSize(count);
    }

    @Test
    void incidentsComeLatestFirstAndByWhatTheirLatestAlertSays() {
        // given
        messages.send(alert(incident + "-a", 1));
        messages.send(alert(incident + "-b", 1, Tier.URGENT, EventKind.CURFEW, false));
        await("both")
                .until(() -> Door.admin()
                                        .get("/api/incidents/" + incident + "-a")
                                        .statusCode()
                                == 200
                        && Door.admin().get("/api/incidents/" + incident + "-b").statusCode() == 200);

        // when
        var page = Door.json(Door.admin().get("/api/incidents?tier=URGENT&kind=CURFEW&country=AM&limit=500"));

        // then
        assertThat(page.path("items").findValuesAsText("id"))
                .contains(incident + "-b")
                .doesNotContain(incident + "-a");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        // when
        var answer = Door.admin().get("/api/alerts/" + URLEncoder.encode("none such\0", StandardCharsets.UTF_8));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }
}
