package io.flashwire.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process, told from a later one that got the same number by the time when it was started. */
public record Pid(long number, Instant startedAt) {

    /** The start is reckoned from the boot time, which a clock adjustment shifts a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static Pid of(ProcessHandle process) {
        return new Pid(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    public static Pid ofThisProcess() {
        return of(ProcessHandle.current());
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    /** The process, unless it is gone and its number perhaps somebody else's. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .filter(this::isSame)
                .filter(_ -> !isZombie());
    }

    private boolean isSame(ProcessHandle process) {
        var apart = Duration.between(startedAt, of(process).startedAt).abs();
        return apart.compareTo(TOLERANCE) <= 0;
    }

    /** Dead, but nobody has taken note: where the first process of a container does not. */
    private boolean isZombie() {
        var stat = Path.of("/proc", Long.toString(number), "stat");
        try {
            return Files.isReadable(stat) && Files.readString(stat).matches("(?s).*\\) [ZX] .*");
        } catch (IOException _) {
            return false;
        }
    }
}
