package io.flashwire.alert.alert;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CEASEFIRE;
import static io.flashwire.contracts.EventStatus.AGREED;
import static io.flashwire.contracts.EventStatus.CALLED_FOR;
import static io.flashwire.contracts.EventStatus.ENDED;
import static io.flashwire.contracts.EventStatus.IN_FORCE;
import static io.flashwire.contracts.EventStatus.PROPOSED;
import static io.flashwire.contracts.EventStatus.VIOLATED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.flashwire.alert.Telling;
import io.flashwire.alert.backtest.Backtest;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A ceasefire is one thread, from the first call for it to its end. */
class CeasefireTest {

    private static final Telling CALL = told(HIGHLAND_HERALD, MORNING)
            .of(CEASEFIRE, CALLED_FOR)
            .by("RUS")
            .naming("ARM")
            .naming("AZE");
    private static final Telling OFFER = at(2, PROPOSED).by("ARM").on("AZE");
    private static final Telling DEAL = at(9, AGREED).by("ARM").on("AZE").from(MORNING.plus(Duration.ofHours(12)));
    private static final Telling START = at(12, IN_FORCE).by("ARM").on("AZE");
    private static final Telling BREACH =
            at(13, VIOLATED).by("ARM").on("AZE").saidBy("AZE").claimed();
    private static final Telling END = at(30, ENDED).by("AZE").on("ARM");

    private static Telling at(int hours, EventStatus status) {
        return told(VALLEY_WIRE, MORNING.plus(Duration.ofHours(hours))).of(CEASEFIRE, status);
    }

    @Test
    void callsAndOffersRaiseNothing() {
        // when
        var alerts = alerts(CALL, OFFER);
        // then
        assertThat(alerts).isEmpty();
    }

    @Test
    void everyStageIsToldInOneThread() {
        // when
        var alerts = alerts(CALL, OFFER, DEAL, START, BREACH, END);
        // then
        assertThat(alerts)
                .extracting(Alert::sequence, Alert::title)
                .containsExactly(
                        tuple(1, "Armenia and Azerbaijan: ceasefire agreed"),
                        tuple(2, "Armenia and Azerbaijan: ceasefire in force"),
                        tuple(3, "Armenia: ceasefire broken, says Azerbaijan"),
                        tuple(4, "Armenia and Azerbaijan: ceasefire ended"));
        assertThat(alerts.getLast().incident().status()).isEqualTo(IncidentStatus.OVER);
        assertThat(alerts.getLast().stages())
                .extracting(Alert.Stage::status)
                .containsExactly(CALLED_FOR, PROPOSED, AGREED, IN_FORCE, VIOLATED, ENDED);
    }

    @Test
    void theAgreementSaysSinceWhenAndWhoCalledForIt() {
        // when
        var alert = alerts(CALL, DEAL).getFirst();
        // then
        assertThat(alert.tier()).isEqualTo(Tier.FLASH);
        assertThat(alert.takesEffectAt()).isEqualTo(MORNING.plus(Duration.ofHours(12)));
        assertThat(alert.text())
                .contains("called for by Russia, 27 September, 08:39 UTC; agreed by Armenia")
                .contains("Takes effect on 27 September, 20:39 UTC.");
    }

    @Test
    void aNewOneAfterTheBreachIsAnotherIncident() {
        // given
        var second = at(40, AGREED).by("ARM").on("AZE");
        // when
        var alerts = alerts(DEAL, BREACH, second);
        // then
        assertThat(alerts).extracting(alert -> alert.incident().id()).satisfies(ids -> {
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
            assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        });
        assertThat(alerts.getLast().tier()).isEqualTo(Tier.FLASH);
    }

    @Test
    void aCeasefireAfterTheBreachOfAnOldOneIsNews() {
        // given
        var breachOfAnOldOne = at(1, VIOLATED).by("ARM").on("AZE");
        // when
        var alerts = alerts(breachOfAnOldOne, at(3, AGREED).by("ARM").on("AZE"));
        // then
        assertThat(alerts).extracting(Alert::sequence).containsExactly(1, 1);
    }

    private static List<Alert> alerts(Telling... tellings) {
        return Backtest.shipped().run(Stream.of(tellings).map(Telling::done)).toList();
    }
}
