package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that dies in the middle of its work loses nothing and tells nothing anew. */
@ExtendWith(RunningSystem.class)
class FaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(2);
    // Whole weeks, so that "on Sunday" means the same.
    private static final Duration ONE_MONTH = Duration.ofDays(28);
    private static final Duration TWO_MONTHS = Duration.ofDays(56);
    private static final int CHUNK = 8;

    private final Flashwire flashwire;

    FaultIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void aKilledAlertServiceComesBackAndRaisesWhatItWouldHaveRaised() {
        // given
        var undisturbed = alertsOf(PlayedDay.shipped().later(ONE_MONTH), () -> {});
        var victim = flashwire.process("alert-service");

        // when
        var disturbed = alertsOf(PlayedDay.shipped().later(TWO_MONTHS), victim::destroyForcibly);

        // then
        assertThat(flashwire.process("alert-service").pid()).isNotEqualTo(victim.pid());
        assertThat(Incidents.disorders(disturbed)).isEmpty();
        assertThat(Incidents.told(disturbed, TWO_MONTHS))
                .containsExactlyInAnyOrderElementsOf(Incidents.told(undisturbed, ONE_MONTH));
    }

    /** Plays a day with something done in the middle of its first round; all alerts have to reach a newsroom too. */
    private List<Alert> alertsOf(PlayedDay day, Runnable halfway) {
        try (var newsroom = new Receiver();
                var stream = flashwire.alerts()) {
            newsroom.trust(flashwire.subscribe("a newsroom", newsroom.address(), Tier.ROUTINE));
            for (var round : day.rounds()) {
                for (int from = 0; from < round.size(); from += CHUNK) {
                    flashwire.push(round.subList(from, Math.min(from + CHUNK, round.size())));
                    if (from <= round.size() / 2 && round.size() / 2 < from + CHUNK && round.size() > CHUNK) {
                        halfway.run();
                    }
                }
                await("alerts of a round").atMost(PATIENCE).until(() -> flashwire.caughtUp() && stream.quietFor(QUIET));
            }
            var ids = stream.heard().stream().map(Alert::id).collect(Collectors.toSet());
            await("deliveries").atMost(PATIENCE).until(() -> newsroom.alertIds().containsAll(ids));
            return stream.heard();
        }
    }
}
