package io.flashwire.benchmarks;

import io.flashwire.cli.Console;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the push to the alert, in figures. */
@Command(
        name = "bench",
        description = {
            "Measures the running stack from POST /api/updates to the alert on the stream and at a webhook receiver.",
            "Pushes invented flashes, each a state of its own doing a thing of its own, and withdraws them afterwards."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private final Console console;
    private final Home home;
    private final InstantSource clock;

    @Option(
            names = "--entries",
            paramLabel = "N",
            description = "How many (default: ${DEFAULT-VALUE}).",
            defaultValue = "500")
    private int entries;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "How many a second (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private double rate;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "How many before, not measured (default: ${DEFAULT-VALUE}).",
            defaultValue = "200")
    private int warmUp;

    BenchCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var run = Run.required(home);
        var name = Long.toString(clock.millis(), Character.MAX_RADIX);
        var measured = Flashes.measured(name, entries);
        var forWarmth = Flashes.forWarmth(name, warmUp);
        console.out()
                .printf(
                        "%d flashes at %.0f a second, in an open loop, after %d to warm up%n",
                        measured.size(), rate, forWarmth.size());
        try (var http = HttpClient.newHttpClient()) {
            var gateway =
                    new GatewayClient(http, run.gateway(), Secrets.of(home).adminKey());
            var result = new Pipeline(gateway, clock).run(forWarmth, measured, rate);
            console.out().println(Arrivals.Summary.header());
            console.out().println(result.stream());
            console.out().println(result.webhook());
            if (result.refused() > 0) {
                console.out().printf("%d refused%n", result.refused());
            }
            return result.complete() ? 0 : 1;
        }
    }

    /** How the command line finds it. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new BenchCommand(console, home, clock);
        }
    }
}
