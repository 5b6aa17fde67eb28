package io.flashwire.alert.alert;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CLASH;
import static io.flashwire.contracts.EventStatus.CLAIMED;
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
import io.flashwire.contracts.TierTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who and where, where some is told as a fact and some is only claimed. */
class FactsAndClaimsTest {

    private final Desk desk = new Desk(
            new MemoryIncidentStore(),
            new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofHours(24)),
            Wording.shipped(),
            Thresholds.shipped(),
            () -> MORNING.plusSeconds(5),
            false);
    private final EnrichedUpdate fighting = told(HIGHLAND_HERALD, MORNING)
            .of(CLASH, OCCURRED)
            .at("Artsakh", "AZ", 39.8, 46.7, "RGN")
            .done();
    private final EnrichedUpdate accusation = told(VALLEY_WIRE, MORNING.plusSeconds(60))
            .of(CLASH, CLAIMED)
            .by("SYR")
            .on("AZE")
            .saidBy("ARM")
            .claimed()
            .at("Syunik", "AZ", 39.8, 46.7, "PPL")
            .done();

    @Test
    void aClaimDoesNotRenameWhatIsToldAsAFact() {
        // given
        var first = desk.take(List.of(fighting)).getFirst();

        // when
        var later = desk.take(List.of(accusation));

        // then
        assertThat(later)
                .allSatisfy(alert -> assertThat(alert.incident().id())
                        .isEqualTo(first.incident().id()))
                .extracting(Alert::title)
                .containsOnly("Fighting (Artsakh)");
    }

    @Test
    void whereNothingIsMoreThanClaimedTheClaimNames() {
        // when
        var alerts = desk.take(List.of(accusation));

        // then
        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> assertThat(alert.title()).contains("Syria").contains("Syunik"));
    }
}
