package io.flashwire.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Partition ZERO = new Partition("alerts", 0);
    private static final Bounds HELD = new Bounds(Map.of(ZERO, new Bounds.Range(10, 20)));

    @Test
    void whoHasSeenAllThatWasGoesOn() {
        // when
        var footing = HELD.footing(Positions.of(Map.of(ZERO, 19L)), 100);

        // then
        assertThat(footing.gaps()).isEmpty();
        assertThat(footing.positions().of(ZERO)).isEqualTo(19);
    }

    @Test
    void whoNeedsTheFirstThatIsKeptHasMissedNothing() {
        // when
        var footing = HELD.footing(Positions.of(Map.of(ZERO, 9L)), 100);

        // then
        assertThat(footing.gaps()).isEmpty();
    }

    @Test
    void whoNeedsOneThatIsGoneIsToldWhich() {
        // when
        var footing = HELD.footing(Positions.of(Map.of(ZERO, 3L)), 100);

        // then
        assertThat(footing.gaps()).containsExactly(new Gap(ZERO, Gap.Cause.RETENTION, 4, 9));
        assertThat(footing.positions().of(ZERO)).isEqualTo(9);
    }

    @Test
    void whoHasSeenNothingMissesNothing() {
        // when
        var footing = HELD.footing(Positions.of(Map.of(ZERO, Positions.NOTHING)), 100);

        // then
        assertThat(footing.gaps()).isEmpty();
        assertThat(footing.positions().of(ZERO)).isEqualTo(9);
    }

    @Test
    void whoHasSeenWhatWasNeverWrittenSawAnotherLog() {
        // when
        var footing = HELD.footing(Positions.of(Map.of(ZERO, 20L)), 100);

        // then
        assertThat(footing.gaps()).containsExactly(new Gap(ZERO, Gap.Cause.RESET, 0, 9));
        assertThat(footing.positions().of(ZERO)).isEqualTo(9);
    }

    @Test
    void whoAsksForMoreThanAStreamGoesBackIsToldWhatIsLeftOut() {
        // when
        var footing = HELD.footing(Positions.of(Map.of(ZERO, 11L)), 3);

        // then
        assertThat(footing.gaps()).containsExactly(new Gap(ZERO, Gap.Cause.TOO_FAR, 12, 16));
        assertThat(footing.positions().of(ZERO)).isEqualTo(16);
    }
}
