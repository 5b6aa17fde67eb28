package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Leftovers;
import io.flashwire.cli.stack.Lock;
import io.flashwire.cli.stack.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops the running stack, and what a killed one left behind. */
@Command(name = "down", description = "Stops the running stack; its data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Console console;
    private final Home home;

    DownCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var run = Files.isDirectory(home.folder()) ? Run.read(home) : Optional.<Run>empty();
        if (run.isEmpty()) {
            console.out().println("nothing is running");
            return 0;
        }
        run.get().supervisor().process().ifPresent(this::stop);
        try (var _ = Lock.take(home)
                .orElseThrow(() -> new Refusal("the stack is being started or stopped by another command"))) {
            Leftovers.clear(home, console.out()::println);
        }
        console.out().println("stopped; the data stays in " + home.folder());
        return 0;
    }

    private void stop(ProcessHandle supervisor) {
        console.out().println("stopping the services, the broker and the database");
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(
                    "the supervisor (process %d) does not stop; its log is %s"
                            .formatted(supervisor.pid(), home.log("supervisor")),
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while the stack was being stopped", e);
        }
    }
}
