package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a process to serve, and tells its death from mere slowness. */
record Readiness(Member member, Spawner spawner, Path log, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(150);

    void await(BooleanSupplier serves) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (member.process().isEmpty()) {
                throw new Refusal("%s died while it was starting; %s"
                        .formatted(member.name(), Tail.of(log).quoted()));
            }
            if (serves.getAsBoolean()) {
                return;
            }
            spawner.pause(PAUSE);
        }
        throw new Refusal("%s is not ready after %d s; %s"
                .formatted(member.name(), patience.toSeconds(), Tail.of(log).quoted()));
    }
}
