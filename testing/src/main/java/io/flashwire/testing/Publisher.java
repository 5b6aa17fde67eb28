package io.flashwire.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A local web server that publishes what it is told to, well or badly, and remembers who asked for what. */
public final class Publisher implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();

    /** How a path answers. */
    @FunctionalInterface
    public interface Manner {
        void answer(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException;
    }

    /** @param headers by their names in any case */
    public record Request(String path, Map<String, List<String>> headers) {

        public @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    public Publisher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders())));
            manners.getOrDefault(path, status(404)).answer(exchange, closing);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public Publisher at(String path, Manner manner) {
        manners.put(path, manner);
        return this;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** @param headers name and value in turn */
    public static Manner document(String contentType, String body, String... headers) {
        return bytes(contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Manner bytes(String contentType, byte[] body, String... headers) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().set("content-type", contentType);
            set(exchange, headers);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Knows conditions: answers 304 to whoever has this tag. */
    public static Manner tagged(String etag, String contentType, String body, String... headers) {
        return (exchange, closing) -> {
            exchange.getResponseHeaders().set("etag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("if-none-match"))) {
                status(304, headers).answer(exchange, closing);
            } else {
                document(contentType, body, headers).answer(exchange, closing);
            }
        };
    }

    public static Manner status(int status, String... headers) {
        return (exchange, _) -> {
            set(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Manner redirect(int status, String location) {
        return status(status, "location", location);
    }

    /** @param whole false where the last third never comes */
    public static Manner gzipped(String contentType, String body, boolean whole) {
        var packed = gzip(body);
        var sent = whole ? packed : Arrays.copyOf(packed, packed.length * 2 / 3);
        return bytes(contentType, sent, "content-encoding", "gzip");
    }

    /** Promises the whole body and hangs up in the middle of it. */
    public static Manner hangingUp(String contentType, String body) {
        return (exchange, _) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", contentType);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("hanging up");
        };
    }

    /** A byte now and then, so that no single read takes long. */
    public static Manner dripping(Duration pause) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    /** As much as anybody reads. */
    public static Manner endless() {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 0);
            while (closing.getCount() > 0) {
                exchange.getResponseBody().write(new byte[8192]);
            }
        };
    }

    /** Takes the request and never answers. */
    public static Manner silent() {
        return (_, closing) -> closing.await();
    }

    private static void set(HttpExchange exchange, String... headers) {
        for (int i = 0; i + 1 < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
    }

    private static byte[] gzip(String body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
