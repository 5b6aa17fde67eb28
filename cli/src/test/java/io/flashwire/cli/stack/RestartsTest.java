package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.stack.Restarts.Verdict.Again;
import io.flashwire.cli.stack.Restarts.Verdict.GiveUp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");

    @Test
    void theFirstDeathIsFollowedByAQuickStart() {
        // when
        var verdict = Restarts.NONE.died(NOON).verdict();

        // then
        assertThat(verdict).isEqualTo(new Again(Duration.ofMillis(250)));
    }

    @Test
    void thePauseGrowsWithEachDeath() {
        // when
        var verdict = Restarts.NONE.died(NOON).died(NOON).died(NOON).verdict();

        // then
        assertThat(verdict).isEqualTo(new Again(Duration.ofSeconds(4)));
    }

    @Test
    void whatKeepsDyingStaysDown() {
        // given
        var restarts = Restarts.NONE;
        for (int minute = 0; minute < 5; minute++) {
            restarts = restarts.died(NOON.plusSeconds(10L * minute));
        }

        // when
        var verdict = restarts.died(NOON.plusSeconds(60)).verdict();

        // then
        assertThat(verdict).isEqualTo(new GiveUp(6, Duration.ofMinutes(5)));
    }

    @Test
    void oldDeathsAreForgiven() {
        // given
        var restarts = Restarts.NONE.died(NOON).died(NOON).died(NOON);

        // when
        var verdict = restarts.died(NOON.plus(Duration.ofMinutes(6))).verdict();

        // then
        assertThat(verdict).isEqualTo(new Again(Duration.ofMillis(250)));
    }
}
