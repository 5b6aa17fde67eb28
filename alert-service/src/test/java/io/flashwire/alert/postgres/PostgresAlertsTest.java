package io.flashwire.alert.postgres;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Alert;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The alerts that were made, for whoever looks back. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresAlertsTest {

    @Inject
    PostgresAlerts alerts;

    @Inject
    PostgresDesk desk;

    @Test
    void ofVeryManyTheLatestAreReadAndTheOthersCounted() {
        // given
        var from = Instant.now();
        var ids = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            ids.addAll(raise());
        }
        var read = new ArrayList<String>();
        // when
        var leftOut = alerts.read(from, 3, alert -> read.add(alert.id()));
        // then
        assertThat(read).isEqualTo(ids.subList(2, 5));
        assertThat(leftOut).isEqualTo(2);
    }

    private List<String> raise() {
        var telling = told(HIGHLAND_HERALD, Cast.MORNING).of(CURFEW, OCCURRED).by("X-" + UUID.randomUUID());
        return desk.take(List.of(telling.done())).stream().map(Alert::id).toList();
    }
}
