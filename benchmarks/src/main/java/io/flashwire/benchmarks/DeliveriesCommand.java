package io.flashwire.benchmarks;

import io.flashwire.benchmarks.Crowd.Manner;
import io.flashwire.benchmarks.Flashes.Flash;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A flash to many endpoints, some of which are sick. */
@Command(
        name = "bench-deliveries",
        description = {
            "Measures the running stack from the making of a flash to the first byte at its receivers:",
            "one of them, many, and many with others beside them that hang, fail, or ask for patience."
        },
        mixinStandardHelpOptions = true)
final class DeliveriesCommand implements Callable<Integer> {

    private static final Duration LAST_WITHIN = Duration.ofSeconds(20);
    private static final int AT_ONCE = 8;

    private final Console console;
    private final Home home;
    private final InstantSource clock;
    private final List<Flash> pushed = new ArrayList<>();

    @Option(
            names = "--healthy",
            paramLabel = "N",
            description = "How many endpoints that are well (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000")
    private int healthy;

    @Option(
            names = "--sick",
            paramLabel = "N",
            description = "How many of each kind that are not (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int sick;

    @Option(
            names = "--flashes",
            paramLabel = "N",
            description = "How many in each round (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int flashes;

    DeliveriesCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var run = Run.required(home);
        try (var http = HttpClient.newHttpClient();
                var crowd = new Crowd(clock)) {
            var gateway =
                    new GatewayClient(http, run.gateway(), Secrets.of(home).adminKey());
            var subscriptions = new ConcurrentLinkedQueue<String>();
            try {
                return measure(gateway, crowd, subscriptions);
            } finally {
                together(List.copyOf(subscriptions), id -> gateway.delete("/api/subscriptions/" + id));
                gateway.push(pushed.stream()
                        .map(flash -> flash.withdrawn(clock.instant()))
                        .toList());
            }
        }
    }

    private int measure(GatewayClient gateway, Crowd crowd, ConcurrentLinkedQueue<String> subscriptions) {
        var name = Long.toString(clock.millis(), Character.MAX_RADIX);
        var all = Flashes.measured(name, 10 * flashes + 4 * flashes);
        var one = all.subList(0, 10 * flashes);
        var warmUp = all.subList(10 * flashes, 12 * flashes);
        var many = all.subList(12 * flashes, 13 * flashes);
        var beside = all.subList(13 * flashes, 14 * flashes);

        console.out().println(header());
        subscribe(gateway, crowd.addresses(Manner.HEALTHY, 1), subscriptions);
        push(gateway, crowd, one.subList(0, flashes), 1);
        var complete = round(gateway, crowd, "1 endpoint", one.subList(flashes, one.size()), 1);

        subscribe(gateway, crowd.addresses(Manner.HEALTHY, healthy).subList(1, healthy), subscriptions);
        push(gateway, crowd, warmUp, healthy);
        complete &= round(gateway, crowd, healthy + " endpoints", many, healthy);

        for (var manner : List.of(Manner.HANGING, Manner.FAILING, Manner.BUSY)) {
            subscribe(gateway, crowd.addresses(manner, sick), subscriptions);
        }
        complete &= round(gateway, crowd, healthy + " beside " + 3 * sick + " sick", beside, healthy);
        console.out().printf("%d came twice%n", crowd.doubled());
        return complete ? 0 : 1;
    }

    private boolean round(GatewayClient gateway, Crowd crowd, String title, List<Flash> round, int receivers) {
        push(gateway, crowd, round, receivers);
        var ids = round.stream().map(Flash::updateId).toList();
        long lost = (long) round.size() * receivers - crowd.told(ids);
        console.out().println(line(title, crowd.micros(ids), lost));
        return lost == 0;
    }

    /** One after the other: each is measured by itself. */
    private void push(GatewayClient gateway, Crowd crowd, List<Flash> round, int receivers) {
        for (var flash : round) {
            pushed.add(flash);
            gateway.push(List.of(flash.pushed(clock.instant())));
            var deadline = clock.instant().plus(LAST_WITHIN);
            while (crowd.told(List.of(flash.updateId())) < receivers
                    && clock.instant().isBefore(deadline)) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static void subscribe(
            GatewayClient gateway, List<String> addresses, ConcurrentLinkedQueue<String> subscriptions) {
        together(addresses, address -> {
            var subscription = WireJson.mapper().createObjectNode().put("name", "Deliveries benchmark");
            subscription.putObject("filter").putArray("sources").add(Flashes.SOURCE);
            subscription.putObject("channel").put("type", "WEBHOOK").put("url", address);
            subscriptions.add(
                    gateway.post("/api/subscriptions", subscription).path("id").asText());
        });
    }

    private interface Work {
        void on(String what);
    }

    private static void together(List<String> all, Work work) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(one -> threads.execute(() -> work.on(one)));
        }
    }

    private static String header() {
        return "%-28s %9s %9s %9s %9s %6s".formatted("", "p50", "p90", "p99", "max", "lost");
    }

    private static String line(String title, Histogram micros, long lost) {
        return "%-28s %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6d"
                .formatted(
                        title,
                        micros.getValueAtPercentile(50) / 1000.0,
                        micros.getValueAtPercentile(90) / 1000.0,
                        micros.getValueAtPercentile(99) / 1000.0,
                        micros.getMaxValue() / 1000.0,
                        lost);
    }

    /** How the command line finds it. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new DeliveriesCommand(console, home, clock);
        }
    }
}
