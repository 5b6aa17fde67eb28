package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the processes of the stack. A Ctrl-C or the end of the terminal does not reach them: the stack stops them, in order.
 * Once closed it starts nothing more.
 */
final class Spawner {

    /** An ignored signal stays ignored over exec, in the JVM too; the process keeps its number. */
    static final List<String> SHIELD = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "flashwire");

    private final Path folder;
    private final Set<Process> errands = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param folder where the processes work */
    Spawner(Path folder) {
        this.folder = folder;
    }

    /** Starts a process that stays. */
    Process spawn(List<String> command, Map<String, String> environment, Path log) {
        return start(command, environment, folder, log);
    }

    /** Runs a process to its end, which must be a good one. */
    void run(String what, List<String> command, Path log) {
        var process = start(command, Map.of(), Path.of("/"), log);
        errands.add(process);
        try {
            if (isClosed()) {
                process.destroy();
            }
            int exit = process.waitFor();
            if (isClosed()) {
                throw new Stopping();
            }
            if (exit != 0) {
                throw new Refusal("%s failed (exit %d); %s"
                        .formatted(what, exit, Tail.of(log).quoted()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new Stopping();
        } finally {
            errands.remove(process);
        }
    }

    private synchronized Process start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        if (isClosed()) {
            throw new Stopping();
        }
        var shielded = new ArrayList<>(SHIELD);
        shielded.addAll(command);
        var builder = new ProcessBuilder(shielded)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Refusal("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Starts nothing any more, and ends what was to be run to its end. */
    synchronized void close() {
        closing.countDown();
        errands.forEach(Process::destroy);
    }

    boolean isClosed() {
        return closing.getCount() == 0;
    }

    /** Waits a little. @throws Stopping where the stack is stopped meanwhile */
    void pause(Duration time) {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopping();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }
}
