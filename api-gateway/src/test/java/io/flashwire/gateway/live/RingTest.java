package io.flashwire.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.gateway.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final Partition ZERO = new Partition("alerts", 0);

    private final Ring ring = new Ring(8, 100);

    private void add(long offset, int size) {
        var record = new LogRecord(ZERO, offset, new byte[size]);
        ring.add(
                StreamEvent.RecordEvent.of(ring.head().reached(), record, Facts.of(Told.alert("i", 1))),
                record.json().length);
    }

    @Test
    void forgetsTheOldestWhereThereIsTooMuchToKeep() {
        // given
        ring.restart(Positions.before(List.of(ZERO)));
        add(0, 40);
        add(1, 40);

        // when
        add(2, 40);

        // then
        assertThat(ring.at(0)).isEmpty();
        assertThat(ring.placeOf(Positions.of(Map.of(ZERO, -1L)))).isEmpty();
        assertThat(ring.placeOf(Positions.of(Map.of(ZERO, 0L)))).hasValue(1);
    }

    @Test
    void keepsTheLatestHoweverLargeItIs() {
        // given
        ring.restart(Positions.before(List.of(ZERO)));
        add(0, 40);

        // when
        add(1, 400);

        // then
        assertThat(ring.at(0)).isEmpty();
        assertThat(ring.at(1)).isPresent();
    }
}
