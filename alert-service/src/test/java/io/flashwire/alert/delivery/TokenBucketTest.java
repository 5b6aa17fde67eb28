package io.flashwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.channel.Pace;
import io.flashwire.alert.delivery.TokenBucket.Empty;
import io.flashwire.alert.delivery.TokenBucket.Granted;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant NOW = Instant.parse("2020-09-27T08:39:00Z");
    private static final Pace PACE = new Pace(3, Duration.ofSeconds(2));

    @Test
    void aFullOneGivesABurst() {
        // given
        var bucket = TokenBucket.full(PACE, NOW);
        // when
        var first = ((Granted) bucket.draw(PACE, NOW)).rest();
        var second = ((Granted) first.draw(PACE, NOW)).rest();
        var third = ((Granted) second.draw(PACE, NOW)).rest();
        // then
        assertThat(third.draw(PACE, NOW)).isEqualTo(new Empty(NOW.plusSeconds(2)));
        assertThat(third.draw(PACE, NOW.plusSeconds(2))).isInstanceOf(Granted.class);
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        // given
        var empty = new TokenBucket(0, NOW);
        // when
        var draw = empty.draw(PACE, NOW.minusSeconds(60));
        // then
        assertThat(draw).isInstanceOf(Empty.class);
    }

    /** Whatever comes when: in a minute no more than the burst and what has flowed in since. */
    @Test
    void overAMinuteThePaceHolds() {
        // given
        var random = new SplittableRandom(20200927);
        var bucket = TokenBucket.full(PACE, NOW);
        var granted = 0;
        // when
        for (var at = NOW; at.isBefore(NOW.plusSeconds(60)); at = at.plusMillis(random.nextInt(1, 400))) {
            if (bucket.draw(PACE, at) instanceof Granted(TokenBucket rest)) {
                bucket = rest;
                granted++;
            }
        }
        // then
        assertThat(granted).isBetween(30, 33);
    }
}
