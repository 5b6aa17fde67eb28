package io.flashwire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.ingest.push.Rates.Pass;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest {

    private long nanos;

    private final Rates rates = new Rates(2, 3, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void whoPushesTooOftenIsToldHowLongToPause() {
        // given
        exhaust();

        // when
        var pass = rates.ask("desk");

        // then
        assertThat(pass).isEqualTo(new Pass.TooMany(Duration.ofMillis(500)));
    }

    @Test
    void afterThePauseOneMorePasses() {
        // given
        exhaust();
        nanos += Duration.ofMillis(500).toNanos();

        // when
        var pass = rates.ask("desk");

        // then
        assertThat(pass).isEqualTo(new Pass.Granted());
    }

    @Test
    void oneCallerDoesNotSlowAnother() {
        // given
        exhaust();

        // when
        var pass = rates.ask("other");

        // then
        assertThat(pass).isEqualTo(new Pass.Granted());
    }

    private void exhaust() {
        for (int i = 0; i < 3; i++) {
            rates.ask("desk");
        }
    }
}
