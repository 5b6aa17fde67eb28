package io.flashwire.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Rates rates = new Rates(new Rates.Quota(3, Duration.ofSeconds(6)), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private void useUp(String caller) {
        for (var each = 0; each < 3; each++) {
            rates.take(caller);
        }
    }

    @Test
    void countsDown() {
        // given
        rates.take("desk");

        // when
        var standing = rates.take("desk");

        // then
        assertThat(standing).isEqualTo(new Rates.Standing(true, 1, Duration.ofSeconds(4), Duration.ZERO));
    }

    @Test
    void refusesWhoAsksTooOftenAndNobodyElse() {
        // given
        useUp("desk");

        // when
        var standing = rates.take("desk");

        // then
        assertThat(standing.granted()).isFalse();
        assertThat(standing.next()).isEqualTo(Duration.ofSeconds(2));
        assertThat(rates.take("wall").granted()).isTrue();
    }

    @Test
    void comesBackLittleByLittle() {
        // given
        useUp("desk");

        // when
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        // then
        assertThat(rates.take("desk").granted()).isTrue();
        assertThat(rates.take("desk").granted()).isFalse();
    }

    @Test
    void aLookCostsNothing() {
        // given
        rates.look("desk");

        // when
        var standing = rates.take("desk");

        // then
        assertThat(standing.left()).isEqualTo(2);
    }
}
