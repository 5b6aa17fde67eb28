package io.flashwire.gateway.http;

import java.time.Duration;

/** Somebody asks more often than may be. */
final class TooManyRequests extends RuntimeException {

    private final Duration pause;

    TooManyRequests(String why, Duration pause) {
        super(why);
        this.pause = pause;
    }

    /** Whole seconds, of which the last has to be over. */
    static long seconds(Duration pause) {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }

    long retryAfterSeconds() {
        return seconds(pause);
    }
}
