package io.flashwire.gateway.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a stream as a browser does: an id counts once its block is whole, with an event in it or without. */
final class SseClient implements AutoCloseable {

    record Event(String name, String data, String id) {}

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile boolean ended;

    private SseClient(HttpResponse<InputStream> response) {
        this.response = response;
    }

    static SseClient open(HttpClient client, HttpRequest request) {
        try {
            var sse = new SseClient(client.send(request, BodyHandlers.ofInputStream()));
            if (sse.response.statusCode() != 200) {
                throw new AssertionError("the stream answered " + sse.response.statusCode() + ": "
                        + new String(sse.response.body().readAllBytes(), StandardCharsets.UTF_8));
            }
            Thread.ofVirtual().start(sse::read);
            return sse;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String lastId() {
        return lastId;
    }

    List<String> comments() {
        return comments;
    }

    boolean ended() {
        return ended;
    }

    Stream<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name));
    }

    List<String> alerts() {
        return named("alert").map(event -> Messages.id(event.data())).toList();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        var id = "";
        var name = "message";
        var data = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    lastId = id;
                    if (!data.isEmpty()) {
                        events.add(new Event(name, data.toString(), lastId));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException _) {
            // closed by the test, or cut off
        }
        ended = true;
    }
}
