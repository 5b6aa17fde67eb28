package io.flashwire.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Serves the blogs as the web does: with tags, sometimes packed, now and then slow, refusing, or hanging up halfway. */
final class SoakPublisher implements AutoCloseable {

    private static final Duration SLOW = Duration.ofMillis(400);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SoakBlog> blogs;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong unmodified = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    SoakPublisher(List<SoakBlog> blogs) throws IOException {
        this.blogs = blogs;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(int blog) {
        return "http://127.0.0.1:%d/%d".formatted(server.getAddress().getPort(), blog);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var blog = blogs.get(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
            int chance = RandomGenerator.getDefault().nextInt(100);
            switch (chance) {
                case 0 -> refuse(exchange, 500);
                case 1 -> {
                    exchange.getResponseHeaders().set("retry-after", "1");
                    refuse(exchange, 429);
                }
                case 2 -> hangUp(exchange, blog.page());
                case 3, 4 -> {
                    LockSupport.parkNanos(SLOW.toNanos());
                    serve(exchange, blog, false);
                }
                default -> serve(exchange, blog, chance % 2 == 0);
            }
        }
    }

    private void refuse(HttpExchange exchange, int status) throws IOException {
        refused.incrementAndGet();
        exchange.sendResponseHeaders(status, -1);
    }

    private void hangUp(HttpExchange exchange, String page) throws IOException {
        refused.incrementAndGet();
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length + 1L);
        exchange.getResponseBody().write(bytes);
    }

    private void serve(HttpExchange exchange, SoakBlog blog, boolean packed) throws IOException {
        var page = blog.page();
        var etag = "\"%08x\"".formatted(page.hashCode());
        exchange.getResponseHeaders().set("etag", etag);
        exchange.getResponseHeaders().set("content-type", blog.form().contentType());
        if (etag.equals(exchange.getRequestHeaders().getFirst("if-none-match"))) {
            unmodified.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        if (packed) {
            exchange.getResponseHeaders().set("content-encoding", "gzip");
            bytes = gzip(bytes);
        }
        // Before it goes out: who has the last byte may be faster than this thread.
        blog.wasShown(page);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** What it was asked for and what it answered, in one line. */
    String summary() {
        return "%d requests: %d unmodified, %d refused or cut off"
                .formatted(requests.get(), unmodified.get(), refused.get());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
