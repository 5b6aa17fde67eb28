package io.flashwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.delivery.Circuit.Closed;
import io.flashwire.alert.delivery.Circuit.Disabled;
import io.flashwire.alert.delivery.Circuit.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitTest {

    private static final Instant NOW = Instant.parse("2020-09-27T08:39:00Z");
    private static final Circuit.Rules RULES =
            new Circuit.Rules(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(3));
    private static final Outcome HANGS = new Outcome.Unreachable("no answer within 15 s");

    static Stream<Arguments> outcomes() {
        var closed = new Closed();
        var longDown = new Open(40, NOW.minus(Duration.ofDays(3)), NOW);
        return Stream.of(
                Arguments.of(closed, new Outcome.Accepted(200), closed),
                Arguments.of(new Open(3, NOW, NOW), new Outcome.Accepted(200), closed),
                Arguments.of(closed, HANGS, new Open(1, NOW, NOW.plusSeconds(2))),
                Arguments.of(new Open(1, NOW.minusSeconds(9), NOW), HANGS, open(2, 9, 4)),
                Arguments.of(new Open(9, NOW.minusSeconds(9), NOW), HANGS, open(10, 9, 300)),
                Arguments.of(closed, new Outcome.Refused(503, null), new Open(1, NOW, NOW.plusSeconds(2))),
                Arguments.of(
                        closed,
                        new Outcome.Refused(429, Duration.ofSeconds(70)),
                        new Open(1, NOW, NOW.plusSeconds(70))),
                Arguments.of(
                        closed,
                        new Outcome.Refused(429, Duration.ofDays(900)),
                        new Open(1, NOW, NOW.plus(Duration.ofDays(1)))),
                // It answers, if badly: the next message need not wait.
                Arguments.of(closed, new Outcome.Refused(404, null), new Open(1, NOW, NOW)),
                Arguments.of(closed, new Outcome.Rejected(400, "too long"), closed),
                Arguments.of(closed, new Outcome.Gone(410, "it is gone"), new Disabled("it is gone")),
                Arguments.of(
                        longDown,
                        new Outcome.Refused(500, null),
                        new Disabled("it accepted nothing for 3 days, at last it answered 500")));
    }

    private static Open open(int failures, int secondsAgo, int seconds) {
        return new Open(failures, NOW.minusSeconds(secondsAgo), NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeBearsOnTheWholeEndpoint(Circuit before, Outcome outcome, Circuit after) {
        // when
        var circuit = before.after(outcome, RULES, 0.5, NOW);
        // then
        assertThat(circuit).isEqualTo(after);
    }

    @Test
    void chanceSpreadsPauses() {
        // when
        var pauses = Stream.of(0.0, 0.5, 1.0).map(chance -> RULES.pause(1, null, chance));
        // then
        assertThat(pauses)
                .containsExactly(Duration.ofMillis(1_600), Duration.ofMillis(2_000), Duration.ofMillis(2_400));
    }
}
