package io.flashwire.alert.subscription;

import static io.flashwire.alert.subscription.Alerts.NOON;
import static io.flashwire.alert.subscription.Alerts.curfew;
import static io.flashwire.alert.subscription.Alerts.searching;
import static io.flashwire.alert.subscription.Alerts.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.subscription.Preview.Fate;
import io.flashwire.alert.subscription.Preview.Item;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a subscription would have been told. */
class PreviewTest {

    private static final List<Alert> THREAD = List.of(
            curfew(),
            curfew(Alert.Type.UPDATE, 2, Tier.BULLETIN, false),
            curfew(Alert.Type.CANCEL, 3, Tier.BULLETIN, false));

    @Test
    void aThreadIsToldToItsEnd() {
        // when
        var preview = preview(subscription(searching("Baku"), Terms.NONE), THREAD);
        // then
        assertThat(preview.sent()).isEqualTo(3);
        assertThat(preview.items()).extracting(Item::alertId).containsExactly("i-1-3", "i-1-2", "i-1-1");
    }

    @Test
    void whatIsNotAskedForIsLookedAtOnly() {
        // when
        var preview = preview(subscription(searching("Ganja"), Terms.NONE), THREAD);
        // then
        assertThat(preview).isEqualTo(new Preview(3, 0, 0, 0, 0, List.of()));
    }

    @Test
    void whatWasWithheldSaysWhy() {
        // given
        var muted = new Terms(null, null, NOON.plusSeconds(1), null);
        // when
        var preview = preview(subscription(Filter.EVERYTHING, muted), THREAD.subList(0, 1));
        // then
        assertThat(preview.items()).singleElement().satisfies(item -> {
            assertThat(item.fate()).isEqualTo(Fate.WITHHELD);
            assertThat(item.why()).startsWith("muted until");
        });
    }

    private static Preview preview(Subscription subscription, List<Alert> alerts) {
        var preview = Preview.of(subscription, List.of());
        alerts.forEach(preview::take);
        return preview.result(0);
    }
}
