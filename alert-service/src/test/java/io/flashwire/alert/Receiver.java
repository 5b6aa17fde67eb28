package io.flashwire.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A webhook receiver that keeps what it got. */
public final class Receiver implements AutoCloseable {

    /** @param headers by lower-case names */
    public record Message(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final HttpServer server;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private Receiver(Answer answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                keep(exchange);
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public static Receiver accepting() {
        return answering(204);
    }

    public static Receiver answering(int status) {
        return new Receiver(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    /** @param body in JSON */
    public static Receiver answering(int status, Map<String, String> headers, String body) {
        return new Receiver(exchange -> answer(exchange, status, headers, body));
    }

    /** Says each of these in turn, and the last one for ever. */
    public static Receiver answeringInTurn(Integer... statuses) {
        var next = new AtomicInteger();
        return new Receiver(exchange ->
                exchange.sendResponseHeaders(statuses[Math.min(next.getAndIncrement(), statuses.length - 1)], -1));
    }

    /** Answers 200 with each of these in turn. */
    public static Receiver sayingInTurn(List<String> bodies) {
        var next = new AtomicInteger();
        return new Receiver(exchange -> answer(exchange, 200, Map.of(), bodies.get(next.getAndIncrement())));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public static Receiver redirectingTo(String location) {
        return new Receiver(exchange -> {
            exchange.getResponseHeaders().add("location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Takes the message and never answers. */
    public static Receiver hanging() {
        return new Receiver(_ -> new CountDownLatch(1).await());
    }

    /** Answers at once, and then talks without end. */
    public static Receiver talking() {
        return new Receiver(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });
    }

    public String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String url() {
        return root() + "/hook?desk=1";
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    private void keep(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        messages.add(new Message(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
