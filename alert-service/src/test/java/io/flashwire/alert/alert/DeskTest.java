package io.flashwire.alert.alert;

import static io.flashwire.alert.Telling.telling;
import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.Alert.Type.ALERT;
import static io.flashwire.contracts.Alert.Type.CANCEL;
import static io.flashwire.contracts.Alert.Type.UPDATE;
import static io.flashwire.contracts.EventKind.CEASEFIRE;
import static io.flashwire.contracts.EventKind.MARTIAL_LAW;
import static io.flashwire.contracts.EventKind.TERRITORY;
import static io.flashwire.contracts.EventStatus.AGREED;
import static io.flashwire.contracts.EventStatus.CLAIMED;
import static io.flashwire.contracts.EventStatus.DENIED;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.contracts.EventStatus.VIOLATED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.MemoryIncidentStore;
import io.flashwire.alert.incident.Sightings;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.TierTable;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a desk is told, and when it is left in peace. */
class DeskTest {

    private static final LiveUpdate REPORT =
            Cast.update(HIGHLAND_HERALD, "law", MORNING, "Martial law", "Armenia declares martial law.");

    private Instant now = MORNING.plusSeconds(5);
    private final Desk desk = new Desk(
            new MemoryIncidentStore(),
            new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofHours(24)),
            Wording.shipped(),
            Thresholds.shipped(),
            () -> now,
            false);

    @Test
    void theFirstReportRaisesAnAlert() {
        // when
        var alerts = take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(ALERT);
            assertThat(alert.sequence()).isEqualTo(1);
            assertThat(alert.id()).isEqualTo(alert.incident().id() + "-1");
            assertThat(alert.tier()).isEqualTo(Tier.FLASH);
            assertThat(alert.title()).isEqualTo("Armenia: martial law declared");
            assertThat(alert.reason()).isEqualTo("First report: Armenia's own act.");
            assertThat(alert.occurredAt()).isEqualTo(MORNING);
            assertThat(alert.evidence())
                    .singleElement()
                    .extracting(Alert.Evidence::updateId)
                    .isEqualTo(REPORT.id());
            assertThat(alert.exercise()).isFalse();
        });
    }

    @Test
    void aTestOfAWireIsAnExercise() {
        // given
        var test = REPORT.draft().test(true).toUpdate();
        // when
        var alerts = take(telling(test).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).singleElement().extracting(Alert::exercise).isEqualTo(true);
    }

    @Test
    void aTestDoesNotSupportWhatIsReal() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        var test = Cast.update(VALLEY_WIRE, "test", MORNING.plusSeconds(60), "Test", "Martial law in Armenia.")
                .draft()
                .test(true)
                .toUpdate();
        // when
        var alerts = take(telling(test).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(ALERT);
            assertThat(alert.exercise()).isTrue();
        });
    }

    @Test
    void anEntryThatWasPutInLateAlertsAsItStands() {
        // given
        var clock = new Clock(Clock.Basis.EXPLICIT_OFFSET, "08:39 GMT", "GMT", List.of(Clock.Flag.BACK_DATED));
        var late = REPORT.draft().published(MORNING, clock).toUpdate();
        // when
        var alerts = take(telling(late).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).singleElement().extracting(Alert::exercise).isEqualTo(false);
    }

    @Test
    void anotherOutletIsNews() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // when
        var alerts = take(told(VALLEY_WIRE, MORNING.plusSeconds(360))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(UPDATE);
            assertThat(alert.reason()).isEqualTo("Also told by Valley Wire.");
            assertThat(alert.references()).containsExactly(alert.incident().id() + "-1");
        });
    }

    @Test
    void theSameOutletTellingItAgainIsNot() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // when
        var alerts = take(told(HIGHLAND_HERALD, MORNING.plusSeconds(360))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts).isEmpty();
    }

    @Test
    void aRepeatTellsNothing() {
        // given
        var update = telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done();
        take(update);
        // when
        var alerts = take(update);
        // then
        assertThat(alerts).isEmpty();
    }

    @Test
    void anOlderRevisionThatComesLateTellsNothing() {
        // given
        take(telling(Cast.corrected(REPORT, "No martial law", "There is none.")).done());
        // when
        var alerts = take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).isEmpty();
    }

    @Test
    void aDenialIsNews() {
        // given
        take(told(HIGHLAND_HERALD, MORNING)
                .of(TERRITORY, CLAIMED)
                .by("AZE")
                .saidBy("AZE")
                .done());
        // when
        var alerts = take(told(VALLEY_WIRE, MORNING.plusSeconds(600))
                .of(TERRITORY, DENIED)
                .by("AZE")
                .saidBy("ARTSAKH")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.incident().status()).isEqualTo(IncidentStatus.DISPUTED);
            assertThat(alert.reason()).isEqualTo("Disputed: denied by Nagorno-Karabakh.");
            assertThat(alert.claims())
                    .extracting(Alert.Claim::stance)
                    .containsExactly(Alert.Stance.ASSERTS, Alert.Stance.DENIES);
        });
    }

    @Test
    void aLaterStageIsNews() {
        // given
        take(told(HIGHLAND_HERALD, MORNING)
                .of(CEASEFIRE, AGREED)
                .by("ARM")
                .on("AZE")
                .done());
        // when
        var alerts = take(told(HIGHLAND_HERALD, MORNING.plusSeconds(7200))
                .of(CEASEFIRE, VIOLATED)
                .by("AZE")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.status()).isEqualTo(VIOLATED);
            assertThat(alert.reason()).isEqualTo("Now broken, until now agreed.");
            assertThat(alert.tier()).isEqualTo(Tier.FLASH);
        });
    }

    @Test
    void aLouderTierIsNews() {
        // given
        take(told(HIGHLAND_HERALD, MORNING).of(MARTIAL_LAW, CLAIMED).by("ARM").done());
        // when
        var alerts = take(told(HIGHLAND_HERALD, MORNING.plusSeconds(60))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts)
                .singleElement()
                .extracting(Alert::reason)
                .asString()
                .contains("tier FLASH, until now BULLETIN");
    }

    @Test
    void whatIsWithdrawnIsCancelled() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // when
        var alerts = take(telling(Cast.withdrawn(REPORT))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(CANCEL);
            assertThat(alert.sequence()).isEqualTo(2);
            assertThat(alert.incident().status()).isEqualTo(IncidentStatus.RETRACTED);
            assertThat(alert.title()).isEqualTo("Cancelled: Armenia: martial law declared");
            assertThat(alert.reason()).isEqualTo("All that it rested on was withdrawn or corrected.");
        });
    }

    @Test
    void oneOfTwoReportsWithdrawnIsAnUpdate() {
        // given
        take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        take(told(VALLEY_WIRE, MORNING.plusSeconds(360))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // when
        var alerts = take(telling(Cast.withdrawn(REPORT)).done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(UPDATE);
            assertThat(alert.reason()).isEqualTo("No longer told by Highland Herald.");
        });
    }

    @Test
    void whatWasCancelledAndIsToldAnewRaisesTheSameIncident() {
        // given
        var first =
                take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done()).getFirst();
        take(telling(Cast.withdrawn(REPORT)).done());
        // when
        var alerts = take(told(VALLEY_WIRE, MORNING.plusSeconds(900))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(ALERT);
            assertThat(alert.id()).isEqualTo(first.incident().id() + "-3");
        });
    }

    @Test
    void aBatchMakesOneAlertForEachIncident() {
        // when
        var alerts = desk.take(List.of(
                telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done(),
                told(VALLEY_WIRE, MORNING.plusSeconds(360))
                        .of(MARTIAL_LAW, OCCURRED)
                        .by("ARM")
                        .done()));
        // then
        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> assertThat(alert.sources()).hasSize(2));
    }

    @Test
    void aLateReportOfAnEarlierHourKeepsTheThread() {
        // given
        var first = take(told(HIGHLAND_HERALD, MORNING)
                        .of(MARTIAL_LAW, OCCURRED)
                        .by("ARM")
                        .done())
                .getFirst();
        // when
        var alerts = take(told(HIGHLAND_HERALD, MORNING.minus(Duration.ofHours(5)))
                .of(MARTIAL_LAW, OCCURRED)
                .by("ARM")
                .done());
        // then
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.incident().id()).isEqualTo(first.incident().id());
            assertThat(alert.reason()).startsWith("First told earlier, at 03:39 UTC");
        });
    }

    @Test
    void oldNewsIsAnExercise() {
        // given
        now = MORNING.plus(Duration.ofDays(30));
        // when
        var alerts = take(telling(REPORT).of(MARTIAL_LAW, OCCURRED).by("ARM").done());
        // then
        assertThat(alerts).singleElement().extracting(Alert::exercise).isEqualTo(true);
    }

    @Test
    void quotesAreClippedSoThatReceiversTakeThem() {
        // given
        var updates = new ArrayList<EnrichedUpdate>();
        for (var number = 0; number < 40; number++) {
            var words = "Խ".repeat(2_000) + number;
            var outlet = Source.of("outlet-" + number);
            updates.add(telling(Cast.update(outlet, "long-" + number, MORNING.plusSeconds(number), words, ""))
                    .of(TERRITORY, OCCURRED)
                    .by("AZE")
                    .done());
        }
        // when
        var alert = desk.take(updates).getFirst();
        // then
        assertThat(WireJson.write(alert)).hasSizeLessThan(20_000);
        assertThat(alert.evidence()).hasSize(4);
        assertThat(alert.evidence().getFirst().quote().text()).hasSize(400);
    }

    private List<Alert> take(EnrichedUpdate update) {
        return desk.take(List.of(update));
    }
}
