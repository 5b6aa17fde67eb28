package io.flashwire.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.testing.Cast;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallersTest {

    private Instant now = Cast.MORNING;
    private final Callers callers = new Callers(2, () -> now);

    @Test
    void letsInSoManyOfOneKeyAndOthersBesideThem() {
        // given
        callers.admit("key:one", null);
        callers.admit("key:one", null);

        // when
        var third = callers.admit("key:one", null);

        // then
        assertThat(third).isEmpty();
        assertThat(callers.admit("key:other", null)).isPresent();
    }

    @Test
    void oneThatLeavesMakesRoom() {
        // given
        var first = callers.admit("key:one", null).orElseThrow();
        callers.admit("key:one", null);

        // when
        callers.leave(first);

        // then
        assertThat(callers.admit("key:one", null)).isPresent();
    }

    @Test
    void aReviewWithdrawsTheLeaveOfWhoIsGoodNoLonger() {
        // given
        var good = callers.admit("key:good", null).orElseThrow();
        var revoked = callers.admit("key:revoked", null).orElseThrow();

        // when
        callers.review((_, _) -> Set.of("key:good"));

        // then
        assertThat(good.stands()).isTrue();
        assertThat(revoked.stands()).isFalse();
    }

    @Test
    void aLeaveForSomeTimeEndsByItself() {
        // given
        var grant = callers.admit("somebody", now.plusSeconds(60)).orElseThrow();

        // when
        now = now.plusSeconds(60);

        // then
        assertThat(grant.stands()).isFalse();
    }
}
