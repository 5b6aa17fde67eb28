package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A service that dies in the middle of its work, or has no database for a while, loses nothing and tells nothing anew. A
 * longer run takes {@code -Dflashwire.kills=50 -Dflashwire.outage=PT60S}.
 */
@ExtendWith(RunningSystem.class)
class FaultIT {

    private static final int KILLS = Integer.getInteger("flashwire.kills", 1);
    private static final Duration OUTAGE = Duration.parse(System.getProperty("flashwire.outage", "PT5S"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(2);
    // Whole weeks, so that "on Sunday" means the same.
    private static final Duration UNDISTURBED = Duration.ofDays(28);
    private static final Duration OUT_OF_REACH = Duration.ofDays(56);
    private static final Duration KILLED = Duration.ofDays(84);
    private static final Duration APART = Duration.ofDays(28);
    private static final int CHUNK = 8;
    private static final Duration TO_THE_NEWSROOM = Duration.ofMillis(200);

    private static @Nullable Set<Incidents.Told> expected;

    private final Flashwire flashwire;

    FaultIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void aKilledAlertServiceComesBackAndRaisesWhatItWouldHaveRaised() {
        // given
        var undisturbed = undisturbed();
        var victim = flashwire.process("alert-service");

        // when
        var disturbed = alertsOf(PlayedDay.shipped().later(KILLED), new Random(0), victim::destroyForcibly);

        // then
        assertThat(flashwire.process("alert-service").pid()).isNotEqualTo(victim.pid());
        assertThat(Incidents.disorders(disturbed)).isEmpty();
        assertThat(Incidents.told(disturbed, KILLED)).containsExactlyInAnyOrderElementsOf(undisturbed);
    }

    /** The one that nobody else starts again: the stack gives up what dies time and again. */
    static IntStream moments() {
        return IntStream.range(0, KILLS);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void oneOfTwoReplicasDiesAndTogetherTheyRaiseWhatOneWould(int moment) {
        // given
        var shift = APART.multipliedBy(moment + 1).negated();
        var undisturbed = undisturbed();
        try (var replica = Replica.beside(flashwire)) {

            // when
            var disturbed = alertsOf(PlayedDay.shipped().later(shift), new Random(moment), replica::killAndStartAgain);

            // then
            replica.awaitReady();
            assertThat(Incidents.disorders(disturbed)).isEmpty();
            assertThat(Incidents.told(disturbed, shift)).containsExactlyInAnyOrderElementsOf(undisturbed);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "flashwire.outage", matches = ".+", disabledReason = "it takes the outage's time")
    void withoutItsDatabaseItWaits() {
        // given
        var undisturbed = undisturbed();
        var database = flashwire.process("postgres");

        // when
        var disturbed = alertsOf(PlayedDay.shipped().later(OUT_OF_REACH), new Random(0), () -> suspend(database));

        // then
        assertThat(Incidents.disorders(disturbed)).isEmpty();
        assertThat(Incidents.told(disturbed, OUT_OF_REACH)).containsExactlyInAnyOrderElementsOf(undisturbed);
    }

    private Set<Incidents.Told> undisturbed() {
        var told = expected;
        if (told == null) {
            var alerts = alertsOf(PlayedDay.shipped().later(UNDISTURBED), new Random(0), () -> {});
            told = Incidents.told(alerts, UNDISTURBED);
            expected = told;
        }
        return told;
    }

    /** Plays a day with something done at some moment of its first round; all alerts have to reach a newsroom too. */
    private List<Alert> alertsOf(PlayedDay day, Random random, Runnable disturbance) {
        try (var newsroom = new Receiver();
                var stream = flashwire.alerts()) {
            newsroom.trust(flashwire.subscribe("a newsroom", newsroom.address(), Tier.ROUTINE));
            var first = true;
            for (var round : day.rounds()) {
                var moment = first ? random.nextInt(round.size()) / CHUNK * CHUNK : -1;
                for (int from = 0; from < round.size(); from += CHUNK) {
                    flashwire.push(round.subList(from, Math.min(from + CHUNK, round.size())));
                    if (from == moment) {
                        // Somewhere on the way of what was just accepted.
                        LockSupport.parkNanos(random.nextLong(TO_THE_NEWSROOM.toNanos()));
                        disturbance.run();
                    }
                }
                await("alerts of a round").atMost(PATIENCE).until(() -> flashwire.caughtUp() && stream.quietFor(QUIET));
                first = false;
            }
            var ids = stream.heard().stream().map(Alert::id).collect(Collectors.toSet());
            await("deliveries").atMost(PATIENCE).until(() -> newsroom.alertIds().containsAll(ids));
            return stream.heard();
        }
    }

    /** It neither answers nor refuses: what waits for it waits. */
    private static void suspend(ProcessHandle database) {
        var all = Stream.concat(Stream.of(database), database.descendants()).toList();
        all.forEach(process -> signal("STOP", process));
        try {
            await("the outage").pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(10)).until(() -> true);
        } finally {
            all.forEach(process -> signal("CONT", process));
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
