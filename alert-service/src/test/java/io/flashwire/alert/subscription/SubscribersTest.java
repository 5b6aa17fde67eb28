package io.flashwire.alert.subscription;

import static io.flashwire.alert.subscription.Alerts.NOON;
import static io.flashwire.alert.subscription.Alerts.curfew;
import static io.flashwire.alert.subscription.Alerts.searching;
import static io.flashwire.alert.subscription.Alerts.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.subscription.Routing.Known;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is asked what becomes of an alert. */
class SubscribersTest {

    private static final Subscription BAKU = subscription(searching("place:Baku AND kind:curfew"), Terms.NONE);
    private static final Subscription GANJA = subscription(searching("Ganja"), Terms.NONE);
    private static final Subscription DESK = subscription(Filter.EVERYTHING, Terms.NONE);

    private final Subscribers subscribers = new Subscribers();

    @AfterEach
    void close() {
        subscribers.close();
    }

    @Test
    void searchesFindTheirAlerts() {
        // given
        subscribers.put(List.of(BAKU, GANJA, DESK));
        // when
        var routed = subscribers.route(curfew(), Map.of(), List.of(), NOON);
        // then
        assertThat(routed).containsOnlyKeys(BAKU, DESK);
    }

    @Test
    void whoWasToldHearsMoreThoughTheSearchNoLongerFindsIt() {
        // given
        subscribers.put(List.of(GANJA));
        // when
        var routed = subscribers.route(
                curfew(Alert.Type.CANCEL, 2, Tier.BULLETIN, false), Map.of(GANJA.id(), Known.TOLD), List.of(), NOON);
        // then
        assertThat(routed).containsOnlyKeys(GANJA);
    }

    @Test
    void aChangedSearchTakesTheFormersPlace() {
        // given
        subscribers.put(List.of(BAKU));
        subscribers.put(List.of(new Subscription(
                BAKU.id(), "desk", searching("Ganja"), BAKU.channel(), false, true, NOON, null, Terms.NONE, null)));
        // when
        var routed = subscribers.route(curfew(), Map.of(), List.of(), NOON);
        // then
        assertThat(routed).isEmpty();
    }

    @Test
    void whoIsGoneIsToldNothing() {
        // given
        subscribers.put(List.of(BAKU, DESK));
        subscribers.retain(Set.of());
        // when
        var routed = subscribers.route(curfew(), Map.of(), List.of(), NOON);
        // then
        assertThat(routed).isEmpty();
    }
}
