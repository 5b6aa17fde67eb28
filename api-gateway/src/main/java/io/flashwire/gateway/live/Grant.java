package io.flashwire.gateway.live;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The leave of one stream to be told anything: asked for each event, replayed or live. */
public final class Grant {

    private final String caller;
    private final @Nullable Instant until;
    private final InstantSource clock;
    private volatile boolean withdrawn;

    Grant(String caller, @Nullable Instant until, InstantSource clock) {
        this.caller = caller;
        this.until = until;
        this.clock = clock;
    }

    String caller() {
        return caller;
    }

    boolean stands() {
        return !withdrawn && (until == null || clock.instant().isBefore(until));
    }

    void withdraw() {
        withdrawn = true;
    }
}
