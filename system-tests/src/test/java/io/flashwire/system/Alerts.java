package io.flashwire.system;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What the stream of alerts tells from when it was opened, in the order of arrival. */
final class Alerts implements AutoCloseable {

    private static final int OK = 200;
    private static final String DATA = "data:";

    private final List<Alert> heard = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private volatile long lastHeard = System.nanoTime();
    private boolean alertNext;

    private Alerts(Stream<String> lines) {
        this.lines = lines;
        Thread.ofVirtual().start(this::listen);
    }

    /** Returns when the stream is open: what is raised from then on is heard. */
    static Alerts follow(HttpClient http, HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("the stream answers " + answer.statusCode());
            }
            return new Alerts(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    List<Alert> heard() {
        return List.copyOf(heard);
    }

    /** Whether something was heard, and nothing more for so long. */
    boolean quietFor(Duration time) {
        return !heard.isEmpty() && System.nanoTime() - lastHeard > time.toNanos();
    }

    private void listen() {
        try {
            lines.forEach(this::line);
        } catch (UncheckedIOException _) {
            // The stream ended: the test is over, or misses what it waits for.
        }
    }

    private void line(String line) {
        if (line.startsWith("event:")) {
            alertNext = line.endsWith("alert");
        } else if (alertNext && line.startsWith(DATA)) {
            lastHeard = System.nanoTime();
            heard.add(read(line.substring(DATA.length())));
        }
    }

    private static Alert read(String json) {
        try {
            return WireJson.mapper().readValue(json, Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no alert: " + json, e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
