package io.flashwire.gateway.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.gateway.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentHistoryTest {

    @Test
    void tellsTheLatestAndKeepsAllThatWasEverNamed() {
        // given
        var told = List.of(Told.alert("i", 2), Told.alert("i", 1));

        // when
        var history = IncidentHistory.of(told).orElseThrow();

        // then
        assertThat(history.incident().status()).isEqualTo(IncidentStatus.CONFIRMED);
        assertThat(history.incident().alerts()).isEqualTo(2);
        assertThat(history.alerts()).extracting(Alert::sequence).containsExactly(1, 2);
        assertThat(history.sources()).extracting(Alert.Origin::id).containsExactly("outlet-1", "outlet-2");
        assertThat(history.evidence()).hasSize(2);
        assertThat(history.claims()).hasSize(2);
    }

    @Test
    void ofNothingIsNone() {
        // when
        var history = IncidentHistory.of(List.of());

        // then
        assertThat(history).isEmpty();
    }
}
