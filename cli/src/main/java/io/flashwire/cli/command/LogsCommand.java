package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Tail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the processes of the stack wrote. */
@Command(name = "logs", description = "Shows the ends of the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 200;

    private final Console console;
    private final Home home;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "supervisor, postgres, broker, ingest-service, enrich-service, alert-service or api-gateway; all without it.",
            defaultValue = "")
    private String name = "";

    @Option(names = "-f", description = "Follow: go on until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "So many lines (default: ${DEFAULT-VALUE}).",
            defaultValue = "40")
    private int count;

    LogsCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var logs = logs();
        if (logs.isEmpty()) {
            throw new Refusal(
                    name.isEmpty()
                            ? "there are no logs yet in " + home.logs()
                            : "no log of " + name + " in " + home.logs());
        }
        for (var log : logs) {
            console.out().println("==> " + log);
            Tail.of(log, count).lines().forEach(console.out()::println);
        }
        if (follow) {
            follow(logs);
        }
        return 0;
    }

    private List<Path> logs() throws IOException {
        if (!Files.isDirectory(home.logs())) {
            return List.of();
        }
        try (var files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> name.isEmpty() || file.equals(home.log(name)))
                    .sorted()
                    .toList();
        }
    }

    private void follow(List<Path> logs) throws IOException, InterruptedException {
        var followed = new ArrayList<Following>();
        for (var log : logs) {
            followed.add(Following.fromEnd(log, console.out()));
        }
        while (!console.out().checkError()) {
            for (var log : followed) {
                log.passOn();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
