package io.flashwire.alert.incident;

import static io.flashwire.alert.Telling.telling;
import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CEASEFIRE;
import static io.flashwire.contracts.EventKind.COMMUNICATIONS_CUT;
import static io.flashwire.contracts.EventKind.MOBILISATION;
import static io.flashwire.contracts.EventKind.TERRITORY;
import static io.flashwire.contracts.EventStatus.AGREED;
import static io.flashwire.contracts.EventStatus.CALLED_FOR;
import static io.flashwire.contracts.EventStatus.CLAIMED;
import static io.flashwire.contracts.EventStatus.DENIED;
import static io.flashwire.contracts.EventStatus.ENDED;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.Telling;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.TierTable;
import io.flashwire.testing.Cast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of a situation. */
class WeighingTest {

    private static final Sightings READER =
            new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofHours(24));

    @Test
    void anAuthoritysOwnActConfirms() {
        // when
        var life =
                life(told(HIGHLAND_HERALD, MORNING).of(MOBILISATION, OCCURRED).by("ARM"));
        // then
        assertThat(life).isEqualTo(new Life.ConfirmedByAct("Armenia"));
    }

    @Test
    void oneOutletReports() {
        // when
        var life = life(told(HIGHLAND_HERALD, MORNING).of(TERRITORY, OCCURRED).by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Reported("Highland Herald"));
    }

    @Test
    void twoOutletsConfirm() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(TERRITORY, OCCURRED).by("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(60))
                        .of(TERRITORY, OCCURRED)
                        .by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.ConfirmedByOrigins(List.of("Highland Herald", "Valley Wire")));
    }

    @Test
    void twoOutletsWithOnePartysClaimAreOneOrigin() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(TERRITORY, CLAIMED).by("AZE").saidBy("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(60))
                        .of(TERRITORY, CLAIMED)
                        .by("AZE")
                        .saidBy("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Reported("Azerbaijan"));
    }

    @Test
    void copiesOfOneWireCountOnce() {
        // given
        var words = "Forces of Azerbaijan took the height above the northern road in the morning, the agency said";
        // when
        var life = life(
                telling(Cast.update(HIGHLAND_HERALD, "a", MORNING, words, ""))
                        .of(TERRITORY, OCCURRED)
                        .by("AZE"),
                telling(Cast.update(VALLEY_WIRE, "b", MORNING.plusSeconds(60), words + ".", ""))
                        .of(TERRITORY, OCCURRED)
                        .by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Reported("Highland Herald"));
    }

    @Test
    void anOutletThatCopiesAnotherIsNoSecondOrigin() {
        // given
        var original = Cast.update(HIGHLAND_HERALD, "a", MORNING, "The height is taken", "");
        var copy = Cast.update(VALLEY_WIRE, "b", MORNING.plusSeconds(60), "A height has been taken", "")
                .draft()
                .copyOf(new LiveUpdate.Copy(original.id(), HIGHLAND_HERALD.id(), 0.9))
                .toUpdate();
        // when
        var life = life(
                telling(original).of(TERRITORY, OCCURRED).by("AZE"),
                telling(copy).of(TERRITORY, OCCURRED).by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Reported("Highland Herald"));
    }

    @Test
    void aCopyCountsWhereItsOriginalTellsNothing() {
        // given
        var copy = Cast.update(VALLEY_WIRE, "b", MORNING.plusSeconds(60), "A height has been taken", "")
                .draft()
                .copyOf(new LiveUpdate.Copy("u-1", "northern-wire", 0.9))
                .toUpdate();
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(TERRITORY, OCCURRED).by("AZE"),
                telling(copy).of(TERRITORY, OCCURRED).by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.ConfirmedByOrigins(List.of("Highland Herald", "Valley Wire")));
    }

    @Test
    void whatNobodyStandsForIsARumour() {
        // when
        var life = life(told(HIGHLAND_HERALD, MORNING).of(TERRITORY, CLAIMED));
        // then
        assertThat(life).isEqualTo(new Life.Rumoured("Highland Herald"));
    }

    @Test
    void aDenialDisputes() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(TERRITORY, CLAIMED).by("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(600))
                        .of(TERRITORY, DENIED)
                        .by("AZE")
                        .saidBy("ARTSAKH"));
        // then
        assertThat(life).isEqualTo(new Life.Disputed("ARTSAKH", true));
    }

    @Test
    void anActOutweighsTheDenialBeforeIt() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(MOBILISATION, DENIED).by("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(3600))
                        .of(MOBILISATION, OCCURRED)
                        .by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.ConfirmedByAct("Azerbaijan"));
    }

    @Test
    void anEndEndsIt() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(COMMUNICATIONS_CUT, OCCURRED).by("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(3600))
                        .of(COMMUNICATIONS_CUT, ENDED)
                        .by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Over("Valley Wire"));
    }

    @Test
    void anEndThatIsOnlyReportedEndsNothing() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(COMMUNICATIONS_CUT, OCCURRED).by("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(3600))
                        .of(COMMUNICATIONS_CUT, ENDED)
                        .by("AZE")
                        .claimed());
        // then
        assertThat(life).isEqualTo(new Life.ConfirmedByAct("Azerbaijan"));
    }

    @Test
    void nobodyDeniesWhatHeClaimsHimself() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(TERRITORY, CLAIMED).by("AZE").saidBy("AZE"),
                told(VALLEY_WIRE, MORNING.plusSeconds(600))
                        .of(TERRITORY, DENIED)
                        .by("AZE")
                        .saidBy("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Disputed("Valley Wire", false));
    }

    @Test
    void callsForItConfirmNothing() {
        // when
        var life = life(
                told(HIGHLAND_HERALD, MORNING).of(CEASEFIRE, CALLED_FOR).by("RUS"),
                told(VALLEY_WIRE, MORNING.plusSeconds(600))
                        .of(CEASEFIRE, AGREED)
                        .by("AZE"));
        // then
        assertThat(life).isEqualTo(new Life.Reported("Valley Wire"));
    }

    private static Life life(Telling... tellings) {
        var sightings = Stream.of(tellings)
                .flatMap(telling -> READER.of(telling.done()).stream())
                .sorted(Sighting.CHRONICLE)
                .toList();
        var kind = sightings.getFirst().event().kind();
        var weighing = new Weighing(JoinRules.shipped().of(kind).orElseThrow().ownAct(), new Naming(Map.of()));
        sightings.forEach(weighing::take);
        return weighing.life();
    }
}
