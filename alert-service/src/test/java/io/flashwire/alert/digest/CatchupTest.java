package io.flashwire.alert.digest;

import static io.flashwire.alert.subscription.Alerts.curfew;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waited, as it is told at last. */
class CatchupTest {

    @Test
    void ofEachIncidentTheLatestIsTold() {
        // given
        var first = curfew();
        var second = curfew(Alert.Type.UPDATE, 2, Tier.BULLETIN, false);
        // when
        var parts = Catchup.of(List.of(first, second));
        // then
        assertThat(parts).containsExactly(List.of(second));
    }

    @Test
    void nothingWaitedAndNothingIsTold() {
        // when
        var parts = Catchup.of(List.of());
        // then
        assertThat(parts).isEmpty();
    }
}
