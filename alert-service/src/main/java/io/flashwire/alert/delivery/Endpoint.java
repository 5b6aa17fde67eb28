package io.flashwire.alert.delivery;

import java.time.Instant;

/** What an attempt means for the other deliveries to the same endpoint. */
public sealed interface Endpoint {

    record Open() implements Endpoint {}

    /** Everything waits: what did not answer, or asked us to slow down, is not to be pressed. */
    record Paused(Instant until) implements Endpoint {}

    record Disabled(String why) implements Endpoint {}

    static Endpoint after(Outcome outcome, State next) {
        return switch (outcome) {
            case Outcome.Accepted _ -> new Open();
            case Outcome.Gone _ -> new Disabled("it answered 410 Gone");
            case Outcome.Unreachable _, Outcome.Forbidden _ -> pausedLike(next);
            case Outcome.Refused refused ->
                switch (refused.status()) {
                    case 429, 502, 503, 504 -> pausedLike(next);
                    default -> new Open();
                };
        };
    }

    private static Endpoint pausedLike(State next) {
        return switch (next) {
            case State.Due due -> new Paused(due.at());
            case State.Delivered _, State.Failed _ -> new Open();
        };
    }
}
