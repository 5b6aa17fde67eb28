package io.flashwire.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/** Many receivers of webhooks on this machine: most of them well, some that hang, fail, or ask for patience. */
final class Crowd implements AutoCloseable {

    private static final long HIGHEST_MICROS = 120_000_000;
    private static final int BACKLOG = 4_096;

    /** How a receiver behaves, by the beginning of its path. */
    enum Manner {
        HEALTHY,
        HANGING,
        FAILING,
        BUSY
    }

    /** @param sinceMade from the making of the alert, within the transaction, to the first byte here */
    private record Arrival(String path, String alert, Set<String> updates, Duration sinceMade) {}

    private final HttpServer server;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

    Crowd(InstantSource clock) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    List<String> addresses(Manner manner, int count) {
        var addresses = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            addresses.add(
                    "http://127.0.0.1:%d/%s/%d".formatted(server.getAddress().getPort(), manner, number));
        }
        return addresses;
    }

    private void receive(HttpExchange exchange) throws IOException {
        var now = clock.instant();
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            switch (Manner.valueOf(path.substring(1, path.indexOf('/', 1)))) {
                case HEALTHY -> {
                    exchange.sendResponseHeaders(204, -1);
                    keep(path, body, now);
                }
                case HANGING -> closing.await();
                case FAILING -> exchange.sendResponseHeaders(500, -1);
                case BUSY -> {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    exchange.sendResponseHeaders(429, -1);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String path, byte[] body, Instant now) throws IOException {
        var alert =
                WireJson.mapper().treeToValue(WireJson.mapper().readTree(body).path("data"), Alert.class);
        var updates = alert.evidence().stream().map(Alert.Evidence::updateId).toList();
        arrivals.add(new Arrival(path, alert.id(), Set.copyOf(updates), Duration.between(alert.sentAt(), now)));
    }

    /** How many of the healthy were told of these updates, each time counted. */
    long told(Collection<String> updateIds) {
        return arrivals.stream()
                .filter(arrival -> updateIds.stream().anyMatch(arrival.updates()::contains))
                .count();
    }

    Histogram micros(Collection<String> updateIds) {
        var latencies = new Histogram(HIGHEST_MICROS, 3);
        arrivals.stream()
                .filter(arrival -> updateIds.stream().anyMatch(arrival.updates()::contains))
                .forEach(arrival ->
                        latencies.recordValue(Math.clamp(arrival.sinceMade().toNanos() / 1_000, 0, HIGHEST_MICROS)));
        return latencies;
    }

    /** How many came more than once to the same receiver. */
    long doubled() {
        return arrivals.size()
                - arrivals.stream()
                        .map(arrival -> arrival.path() + " " + arrival.alert())
                        .distinct()
                        .count();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
