package io.flashwire.cli.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whether a process that died is started again, and when: not for ever, and not without a pause. */
record Restarts(List<Instant> deaths) {

    static final Restarts NONE = new Restarts(List.of());

    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    Restarts {
        deaths = List.copyOf(deaths);
    }

    sealed interface Verdict {
        record Again(Duration pause) implements Verdict {}

        record GiveUp(int deaths, Duration within) implements Verdict {}
    }

    Restarts died(Instant now) {
        return new Restarts(Stream.concat(recent(now), Stream.of(now)).toList());
    }

    /** The verdict after the last death. */
    Verdict verdict() {
        if (deaths.size() > MOST) {
            return new Verdict.GiveUp(deaths.size(), WITHIN);
        }
        return new Verdict.Again(FIRST_PAUSE.multipliedBy(1L << (2 * (deaths.size() - 1))));
    }

    private Stream<Instant> recent(Instant now) {
        return deaths.stream().filter(death -> Duration.between(death, now).compareTo(WITHIN) < 0);
    }
}
