package io.flashwire.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** A receiver of webhooks on this machine. */
final class WebhookReceiver implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final Arrivals arrivals;

    WebhookReceiver(Arrivals arrivals) throws IOException {
        this.arrivals = arrivals;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/alerts", this::receive);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:%d/alerts".formatted(server.getAddress().getPort()));
    }

    private void receive(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        try (exchange) {
            var body = WireJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            arrivals.came(String.valueOf(id), body.findValuesAsText("updateId"), nanos);
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
