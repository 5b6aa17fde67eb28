package io.flashwire.benchmarks;

import io.flashwire.cli.Console;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many sources for a long time: is anything missed or repeated, and does memory grow? */
@Command(
        name = "soak",
        description = {
            "Publishes live blogs, has the running stack follow them at 1 s to 30 s, and counts what reaches the topic",
            "against what was published. The publisher refuses, stalls and hangs up now and then."
        },
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {

    private static final int LONGEST_INTERVAL = 30;
    /** Longer than the longest interval and the back-off after a failure together. */
    private static final Duration LAST_POLLS = Duration.ofSeconds(80);

    private static final Duration READING = Duration.ofMillis(500);

    private final Console console;
    private final Home home;
    private final InstantSource clock;

    @Option(
            names = "--sources",
            paramLabel = "N",
            description = "How many (default: ${DEFAULT-VALUE}).",
            defaultValue = "200")
    private int sources;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "For how long (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int minutes;

    SoakCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var run = Run.required(home);
        var name = "soak-" + Long.toString(clock.millis(), Character.MAX_RADIX);
        var random = new SplittableRandom(1);
        var blogs = IntStream.range(0, sources)
                .mapToObj(i ->
                        new SoakBlog("Blog %s %d".formatted(name, i), SoakForm.of(i), random.split(), clock.instant()))
                .toList();
        try (var http = HttpClient.newHttpClient();
                var publisher = new SoakPublisher(blogs);
                var ledger = new SoakLedger("127.0.0.1:" + port(run, "broker"));
                var lives = Executors.newSingleThreadScheduledExecutor()) {
            var gateway =
                    new GatewayClient(http, run.gateway(), Secrets.of(home).adminKey());
            var vitals = new Vitals(http, port(run, "ingest-service"));
            var before = vitals.read();
            try {
                follow(gateway, publisher, name);
                live(blogs, lives);
                watch(Duration.ofMinutes(minutes), ledger, name, vitals);
                lives.shutdownNow();
                watch(LAST_POLLS, ledger, name, vitals);
                return report(ledger.account(blogs), publisher, before, vitals.read());
            } finally {
                lives.shutdownNow();
                IntStream.range(0, sources).forEach(i -> gateway.delete("/api/sources/" + name + "-" + i));
            }
        }
    }

    private static int port(Run run, String member) {
        return run.members().stream()
                .filter(one -> one.name().equals(member))
                .mapToInt(Run.Member::port)
                .findFirst()
                .orElseThrow();
    }

    private void follow(GatewayClient gateway, SoakPublisher publisher, String name) {
        for (int i = 0; i < sources; i++) {
            gateway.post(
                    "/api/sources",
                    WireJson.mapper()
                            .createObjectNode()
                            .put("id", name + "-" + i)
                            .put("url", publisher.url(i))
                            .put("kind", SoakForm.of(i).kind())
                            .put("zone", "UTC")
                            .put("interval", interval(i) + "s"));
        }
    }

    private static int interval(int source) {
        return 1 + source % LONGEST_INTERVAL;
    }

    private void live(List<SoakBlog> blogs, ScheduledExecutorService lives) {
        for (int i = 0; i < blogs.size(); i++) {
            var blog = blogs.get(i);
            var _ = lives.scheduleAtFixedRate(
                    () -> blog.live(clock.instant()), interval(i), interval(i), TimeUnit.SECONDS);
        }
    }

    /** Each minute a line: the least heap of that minute is what the last collection left. */
    private void watch(Duration time, SoakLedger ledger, String name, Vitals vitals) throws IOException {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            var minute = clock.instant().plus(Duration.ofMinutes(1));
            double least = Double.POSITIVE_INFINITY;
            while (clock.instant().isBefore(minute) && clock.instant().isBefore(end)) {
                ledger.read(READING, name);
                least = Math.min(least, Vitals.heapMegabytes(vitals.read()));
            }
            console.out().printf("%s  heap of ingest-service %.0f MB%n", clock.instant(), least);
        }
    }

    private int report(SoakLedger.Account account, SoakPublisher publisher, String before, String after) {
        var toLog = "flashwire_ingest_poll_to_log_seconds";
        console.out().println(publisher.summary());
        console.out().println(account);
        console.out()
                .printf(
                        "from a page's arrival to the topic: p50 %.0f ms, p99 %.0f ms%n",
                        Vitals.quantileMillis(before, after, toLog, 0.5),
                        Vitals.quantileMillis(before, after, toLog, 0.99));
        return account.balanced() ? 0 : 1;
    }

    /** How the command line finds it. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new SoakCommand(console, home, clock);
        }
    }
}
