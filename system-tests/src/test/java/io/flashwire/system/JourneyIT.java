package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import io.flashwire.system.Receiver.Delivery;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample day, from the pages to the stream of alerts and to a newsroom's webhook. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Flashwire flashwire;
    private final Receiver newsroom = new Receiver();
    private final PlayedDay day = PlayedDay.shipped();
    private final Alerts stream;

    JourneyIT(Flashwire flashwire) {
        this.flashwire = flashwire;
        this.stream = flashwire.alerts();
    }

    @BeforeAll
    void playTheDay() {
        newsroom.trust(flashwire.subscribe("the journey's newsroom", newsroom.address(), Tier.URGENT));
        for (var round : day.rounds()) {
            flashwire.push(round);
            await("alerts of a round")
                    .atMost(PATIENCE)
                    .until(() -> flashwire.caughtUp() && stream.quietFor(Duration.ofSeconds(2)));
        }
    }

    @AfterAll
    void close() {
        stream.close();
        newsroom.close();
    }

    @Test
    void raisesWhatItMustAndNothingThatItMustNot() {
        // given
        var expected = Expected.shipped();

        // when
        var incidents = Incidents.of(stream.heard());

        // then
        assertThat(expected.unmet(incidents)).isEmpty();
    }

    @Test
    void tellsEachMessageOfAnIncidentOnceAndInItsPlace() {
        // when
        var alerts = stream.heard();

        // then
        assertThat(Incidents.disorders(alerts)).isEmpty();
    }

    @Test
    void isOldNewsAndSaysSo() {
        // when
        var alerts = stream.heard();

        // then
        assertThat(alerts).isNotEmpty().allMatch(Alert::exercise);
    }

    @Test
    void reachesTheNewsroomSigned() {
        // given
        var loud = stream.heard().stream()
                .filter(alert -> alert.tier().atLeast(Tier.URGENT))
                .map(Alert::id)
                .collect(Collectors.toSet());

        // when
        await("deliveries").atMost(PATIENCE).until(() -> newsroom.alertIds().containsAll(loud));

        // then
        assertThat(newsroom.deliveries()).extracting(Delivery::signatureError).containsOnly("");
    }

    @Test
    void isInTheArchiveEntryByEntry() {
        // given
        var pushed =
                day.all().stream().map(update -> update.path("key").asText()).distinct();

        // when
        var answer = flashwire.get("/api/updates?limit=500&until=2020-10-01T00:00:00Z");

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").findValuesAsText("key"))
                .containsExactlyInAnyOrderElementsOf(pushed.toList());
    }
}
