package io.flashwire.gateway.live;

import static io.flashwire.gateway.live.MemoryLog.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.gateway.Told;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may be told no more is told no more, live or of the log. */
class LeaveTest {

    private final MemoryLog log = new MemoryLog();
    private final Replica replica = new Replica(log);

    private void happens(Partition partition, String incident) {
        replica.read(log.append(partition, Told.alert(incident, 1)));
    }

    @Test
    void whoseLeaveIsWithdrawnIsToldNothingMoreOfTheLogEither() {
        // given
        var client = replica.open(new Start.Now());
        happens(ZERO, "told");
        replica.callers.review((_, _) -> Set.of());

        // when
        happens(ZERO, "not told");

        // then
        assertThat(client.alerts()).containsExactly("told.1");
        assertThat(client.events("ended")).hasSize(1);
        assertThat(client.ending).isEqualTo(Ending.ENDED);
    }

    @Test
    void aReplayEndsWhereTheLeaveDoes() {
        // given: the log takes the leave away while it is read
        for (var each = 0; each < 2 * Replica.RING; each++) {
            happens(ZERO, "i" + each);
        }
        log.whenRead(4, () -> replica.callers.review((_, _) -> Set.of()));

        // when
        var client = replica.open(new Start.Since(Instant.EPOCH));

        // then
        assertThat(client.alerts()).containsExactly("i0.1", "i1.1", "i2.1");
        assertThat(client.events("ended")).hasSize(1);
    }

    @Test
    void whoHearsNothingIsSentAwayTooOnceItsLeaveIsOver() {
        // given
        var client = replica.open(new Start.Now());
        replica.callers.review((_, _) -> Set.of());

        // when
        replica.streams.review();

        // then
        assertThat(client.events("ended")).hasSize(1);
    }
}
