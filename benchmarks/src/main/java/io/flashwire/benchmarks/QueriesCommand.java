package io.flashwire.benchmarks;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.GatewayArchive;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Questions to a full archive. */
@Command(
        name = "bench-queries",
        description = {
            "Fills the running stack's archive, unless it is full, and measures each kind of question to it, one after the other.",
            "The archive stays full: use a stack that holds nothing else."
        },
        mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {

    private final Console console;
    private final Home home;
    private final InstantSource clock;

    @Option(
            names = "--updates",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many updates are stored (default: ${DEFAULT-VALUE}).")
    private int updates;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many incidents (default: ${DEFAULT-VALUE}).")
    private int incidents;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "200",
            description = "How often each is asked (default: ${DEFAULT-VALUE}).")
    private int requests;

    QueriesCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var run = Run.required(home);
        try (var connection = new GatewayArchive(home, run).open()) {
            new ArchiveLoader(console, connection, run.broker(), clock.instant()).load(updates, incidents);
        }
        try (var http = HttpClient.newHttpClient()) {
            var asker = new Asker(http, run.gateway(), Secrets.of(home).adminKey());
            return asker.ask(Questions.all(clock.instant()), requests, console) ? 0 : 1;
        }
    }

    /** How the command line finds it. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new QueriesCommand(console, home, clock);
        }
    }
}
