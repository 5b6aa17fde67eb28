package io.flashwire.alert.alert;

import static io.flashwire.alert.Telling.telling;
import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.Alert.Type.UPDATE;
import static io.flashwire.contracts.EventKind.MARTIAL_LAW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.MemoryIncidentStore;
import io.flashwire.alert.incident.Sightings;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.TierTable;
import io.flashwire.testing.Cast;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert says what it would say had every report come in time. */
class SetRightTest {

    private static final LiveUpdate REPORT =
            Cast.update(HIGHLAND_HERALD, "law", MORNING, "Martial law", "Armenia declares martial law.");

    private final Desk desk = new Desk(
            new MemoryIncidentStore(),
            new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofHours(24)),
            Wording.shipped(),
            Thresholds.shipped(),
            () -> MORNING,
            false);

    @Test
    void whatChangesNothingThatADeskCaresAboutChangesNoWord() {
        // given
        var first = telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done();
        var again = told(HIGHLAND_HERALD, MORNING.plusSeconds(60))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done();
        // when
        var alerts = desk.take(List.of(first, again));
        // then
        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> assertThat(alert.evidence())
                        .extracting(Alert.Evidence::updateId)
                        .containsExactly(REPORT.id()));
    }

    @Test
    void aLateReportSetsRightWhatWasTold() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        take(told(VALLEY_WIRE, MORNING.plusSeconds(600))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // when
        var alerts = take(told(HIGHLAND_HERALD, "late", MORNING.plusSeconds(300))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(UPDATE);
            assertThat(alert.reason()).isEqualTo("Set right after a late report or a correction: evidence, claims.");
            assertThat(alert.evidence())
                    .extracting(Alert.Evidence::publishedAt)
                    .containsExactly(MORNING, MORNING.plusSeconds(300), MORNING.plusSeconds(600));
        });
    }

    @Test
    void otherWordsInWhatItQuotesAreTold() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        var corrected = Cast.corrected(REPORT, "Martial law in all of it", REPORT.body());
        // when
        var alerts = take(telling(corrected).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts)
                .singleElement()
                .extracting(Alert::reason)
                .isEqualTo("Set right after a late report or a correction: evidence, claims, text.");
    }

    @Test
    void otherPunctuationIsNothingToTell() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        var corrected = Cast.corrected(REPORT, "“Martial law”", REPORT.body());
        // when
        var alerts = take(telling(corrected).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).isEmpty();
    }

    private List<Alert> take(EnrichedUpdate update) {
        return desk.take(List.of(update));
    }
}
