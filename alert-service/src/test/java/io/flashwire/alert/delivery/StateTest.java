package io.flashwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.delivery.State.Delivered;
import io.flashwire.alert.delivery.State.Due;
import io.flashwire.alert.delivery.State.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StateTest {

    private static final Instant NOW = Instant.parse("2020-09-27T08:39:00Z");
    private static final RetrySchedule TWICE =
            new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofSeconds(100)), 0.2);

    private static final Due FIRST = new Due(0, 0, NOW);
    private static final Due LAST = new Due(2, 2, NOW);

    static Stream<Arguments> outcomes() {
        var unreachable = new Outcome.Unreachable("no answer within 15 s");
        var asked = Duration.ofSeconds(60);
        return Stream.of(
                Arguments.of(FIRST, new Outcome.Accepted(204), new Delivered(1, NOW)),
                Arguments.of(
                        FIRST,
                        new Outcome.Gone(410, "it answered 410 Gone"),
                        new Failed(1, NOW, "it answered 410 Gone")),
                Arguments.of(FIRST, new Outcome.Refused(500, null), new Due(1, 1, NOW.plusSeconds(10))),
                Arguments.of(FIRST, new Outcome.Refused(302, null), new Due(1, 1, NOW.plusSeconds(10))),
                Arguments.of(FIRST, new Outcome.Refused(429, asked), new Due(1, 1, NOW.plusSeconds(60))),
                Arguments.of(
                        FIRST, new Outcome.Refused(503, Duration.ofDays(900)), new Due(1, 1, NOW.plusSeconds(86_400))),
                Arguments.of(FIRST, unreachable, new Due(1, 1, NOW.plusSeconds(10))),
                Arguments.of(FIRST, new Outcome.Forbidden("private"), new Due(1, 1, NOW.plusSeconds(10))),
                Arguments.of(new Due(1, 1, NOW), unreachable, new Due(2, 2, NOW.plusSeconds(100))),
                // A replay begins a schedule of its own, and goes on counting.
                Arguments.of(new Due(7, 0, NOW), unreachable, new Due(8, 1, NOW.plusSeconds(10))),
                Arguments.of(
                        FIRST,
                        new Outcome.Rejected(400, "the tool takes no such message"),
                        new Failed(1, NOW, "the tool takes no such message")),
                Arguments.of(LAST, unreachable, new Failed(3, NOW, "given up after 3 attempts: no answer within 15 s")),
                Arguments.of(
                        LAST,
                        new Outcome.Refused(500, null),
                        new Failed(3, NOW, "given up after 3 attempts: answered 500")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeMovesADelivery(Due before, Outcome outcome, State after) {
        // when
        var state = before.after(outcome, TWICE, 0.5, NOW);
        // then
        assertThat(state).isEqualTo(after);
    }

    @Test
    void chanceSpreadsRetries() {
        // when
        var waits = Stream.of(0.0, 0.5, 1.0)
                .map(chance -> TWICE.waitAfter(1, chance).orElseThrow());
        // then
        assertThat(waits).containsExactly(Duration.ofSeconds(8), Duration.ofSeconds(10), Duration.ofSeconds(12));
    }

    @Test
    void aScheduleThatCannotBeIsRefused() {
        // given
        var never = List.of(Duration.ZERO);
        // then
        assertThatThrownBy(() -> new RetrySchedule(never, 0.2)).hasMessage("a wait before a retry is not positive");
        assertThatThrownBy(() -> new RetrySchedule(List.of(), 1))
                .hasMessage("the jitter of retries is not between 0 and 1");
    }
}
