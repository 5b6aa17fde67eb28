package io.flashwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A newsroom's webhook: takes what is posted to it and verifies the signature with the official library. */
final class Receiver implements AutoCloseable {

    /**
     * @param signatureError empty where the signature is right
     * @param traceparent empty where it is not traced
     */
    record Delivery(String id, Alert alert, String signatureError, String traceparent) {}

    private final HttpServer server;
    private final CompletableFuture<String> secret = new CompletableFuture<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
    }

    /** The secret that the creation of the subscription answered with. */
    void trust(String signingSecret) {
        secret.complete(signingSecret);
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    Set<String> alertIds() {
        return deliveries.stream().map(delivery -> delivery.alert().id()).collect(Collectors.toSet());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
            deliveries.add(new Delivery(
                    headers.firstValue("webhook-id").orElse(""),
                    alertIn(body),
                    signatureError(body, headers),
                    headers.firstValue("traceparent").orElse("")));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static Alert alertIn(String body) throws IOException {
        return WireJson.mapper().treeToValue(WireJson.mapper().readTree(body).path("data"), Alert.class);
    }

    private String signatureError(String body, HttpHeaders headers) {
        try {
            new Webhook(secret.join()).verify(body, headers.map());
            return "";
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
