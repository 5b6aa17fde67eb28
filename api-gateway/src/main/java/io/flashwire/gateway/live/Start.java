package io.flashwire.gateway.live;

import java.time.Instant;
import java.util.List;

/** From where a client wants to be told. */
public sealed interface Start {

    record Now() implements Start {}

    /** @param gaps what the id already says cannot be had */
    record After(Positions positions, List<Gap> gaps) implements Start {
        public After {
            gaps = List.copyOf(gaps);
        }

        public After(Positions positions) {
            this(positions, List.of());
        }
    }

    record Since(Instant time) implements Start {}
}
