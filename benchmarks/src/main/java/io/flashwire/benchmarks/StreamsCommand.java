package io.flashwire.benchmarks;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Java;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import io.flashwire.cli.stack.ServiceApp;
import io.flashwire.cli.stack.ServiceReplica;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many clients on one gateway, and on the least that a fan-out can be. */
@Command(
        name = "bench-streams",
        description = {
            "Has many clients follow the alerts of one gateway of their own, then of a bare Vert.x fan-out, in one run:",
            "at a steady rate, and as fast as either can. Invented alerts go to the topic: use a stack that is for trying."
        },
        mixinStandardHelpOptions = true)
final class StreamsCommand implements Callable<Integer> {

    /** Java as it is by itself, with as much heap for the one as for the other. */
    private static final List<String> JVM = List.of("-Xmx1g");

    private static final int WARM_UP = 100;
    /** How many alerts are under way at a time where they come as fast as they are taken. */
    private static final int WINDOW = 8;

    private static final int READY_TRIES = 300;

    private final Console console;
    private final Home home;
    private final InstantSource clock;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "How many (default: ${DEFAULT-VALUE}).",
            defaultValue = "10000")
    private int clients;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Alerts a second (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "For how long (default: ${DEFAULT-VALUE}).",
            defaultValue = "300")
    private int seconds;

    @Option(
            names = "--flood",
            paramLabel = "N",
            description = "How many alerts as fast as they are taken (default: ${DEFAULT-VALUE}).",
            defaultValue = "400")
    private int flood;

    StreamsCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    private record Result(double floodPerSecond, boolean exact) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var broker = Run.required(home).broker();
        console.out()
                .printf(
                        "%d clients, %.0f alerts a second for %d s, then %d as fast as they are taken, %d at a time%n",
                        clients, rate, seconds, flood, WINDOW);
        console.out().println(header());
        Result gateway;
        var settings = Map.of(
                "FLASHWIRE_ACCESS_RATE_REQUESTS", Integer.toString(10 * clients),
                "FLASHWIRE_LIVE_MAX_CLIENTS_PER_KEY", Integer.toString(clients),
                "FLASHWIRE_LIVE_MAX_CLIENTS", Integer.toString(clients + 1));
        try (var replica = ServiceReplica.start(home, ServiceApp.GATEWAY, JVM, settings)) {
            gateway = measure(
                    "gateway",
                    replica.process(),
                    replica.address(),
                    "/api/alerts/stream",
                    Secrets.of(home).adminKey(),
                    broker);
        }
        Result bare;
        var port = freePort();
        var process = new ProcessBuilder(bareCommand(broker, port)).inheritIO().start();
        try {
            awaitAnswer(port);
            bare = measure(
                    "bare Vert.x", process.toHandle(), URI.create("http://127.0.0.1:" + port), "/", "none", broker);
        } finally {
            process.destroy();
            process.waitFor();
        }
        console.out()
                .printf("the gateway reaches %.2f of the bare fan-out%n", gateway.floodPerSecond / bare.floodPerSecond);
        return gateway.exact ? 0 : 1;
    }

    private Result measure(String title, ProcessHandle process, URI server, String path, String key, String broker)
            throws IOException, InterruptedException {
        var host = new ServerProcess(process.pid());
        var steady = (int) (rate * seconds);
        try (var flow = new AlertsFlow(broker, clock);
                var crowd = new StreamCrowd(flow, 2)) {
            var heapBefore = host.liveHeapMegabytes();
            var residentBefore = host.residentMegabytes();
            crowd.open(server, path, key, clients, WARM_UP + steady + flood);
            var heapPerClient = (host.liveHeapMegabytes() - heapBefore) * 1024 / clients;
            flow.steadily(WARM_UP, rate);
            crowd.await((long) clients * WARM_UP, Duration.ofMinutes(1));
            crowd.reset();

            var cpu = host.cpuSeconds();
            var start = System.nanoTime();
            flow.steadily(steady, rate);
            var exact = crowd.await((long) clients * steady, Duration.ofMinutes(1));
            var took = (System.nanoTime() - start) / 1e9;
            cpu = (host.cpuSeconds() - cpu) / took;
            var latency = crowd.latency();
            var heard = crowd.heard();
            crowd.reset();

            var floodSeconds = flood(flow, crowd);
            var perSecond = crowd.heard() / floodSeconds;
            exact &= crowd.heard() == (long) clients * flood && crowd.disorders() == 0 && crowd.lost() == 0;
            console.out()
                    .println("%-12s %10d of %-10d %6d %6d %7.1f ms %7.1f ms %7.1f ms %6.2f %7.1f KB %8.1f KB %11.0f"
                            .formatted(
                                    title,
                                    heard,
                                    (long) clients * steady,
                                    crowd.disorders(),
                                    crowd.lost(),
                                    latency.getValueAtPercentile(50) / 1e6,
                                    latency.getValueAtPercentile(99) / 1e6,
                                    latency.getMaxValue() / 1e6,
                                    cpu,
                                    heapPerClient,
                                    (host.residentMegabytes() - residentBefore) * 1024 / clients,
                                    perSecond));
            return new Result(perSecond, exact);
        }
    }

    private double flood(AlertsFlow flow, StreamCrowd crowd) {
        var start = System.nanoTime();
        for (var sent = 0; sent < flood; sent++) {
            var enough = (long) clients * (sent + 1 - WINDOW);
            if (!crowd.await(enough, Duration.ofMinutes(1))) {
                break;
            }
            flow.send(System.nanoTime());
        }
        crowd.await((long) clients * flood, Duration.ofMinutes(1));
        return (System.nanoTime() - start) / 1e9;
    }

    private static String header() {
        return "%-12s %24s %6s %6s %10s %10s %10s %6s %10s %11s %11s"
                .formatted(
                        "",
                        "heard",
                        "again",
                        "ended",
                        "p50",
                        "p99",
                        "max",
                        "CPU",
                        "heap each",
                        "memory each",
                        "most a s");
    }

    private static List<String> bareCommand(String broker, int port) {
        var command = new ArrayList<>(List.of(Java.executable().toString()));
        command.addAll(JVM);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                BareFanout.class.getName(),
                broker,
                Integer.toString(port)));
        return command;
    }

    private static void awaitAnswer(int port) {
        for (var tried = 0; tried < READY_TRIES; tried++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException _) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        throw new IllegalStateException("the bare fan-out does not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** How the command line finds it. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new StreamsCommand(console, home, clock);
        }
    }
}
