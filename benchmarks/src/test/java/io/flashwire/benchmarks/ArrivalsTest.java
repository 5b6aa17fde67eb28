package io.flashwire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long MILLI = 1_000_000;

    private final Arrivals arrivals = new Arrivals("SSE", Map.of("a", 10 * MILLI, "b", 20 * MILLI, "c", 30 * MILLI));

    @Test
    void latencyCountsFromWhenTheUpdateWasDue() {
        // given
        arrivals.came("alert-a", List.of("a"), 14 * MILLI);
        arrivals.came("alert-b", List.of("b"), 60 * MILLI);

        // when
        var summary = arrivals.summary(List.of("a", "b"));

        // then
        assertThat(summary.micros().getMinValue()).isBetween(3_990L, 4_010L);
        assertThat(summary.micros().getMaxValue()).isBetween(39_900L, 40_100L);
    }

    @Test
    void whatNeverCameIsLostAndWhatCameTwiceIsCounted() {
        // given
        arrivals.came("alert-a", List.of("a"), 14 * MILLI);
        arrivals.came("alert-a", List.of("a"), 15 * MILLI);

        // when
        var summary = arrivals.summary(List.of("a", "b", "c"));

        // then
        assertThat(summary.lost()).isEqualTo(2);
        assertThat(summary.duplicates()).isEqualTo(1);
    }
}
