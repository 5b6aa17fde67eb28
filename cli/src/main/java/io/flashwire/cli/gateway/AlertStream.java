package io.flashwire.cli.gateway;

import io.flashwire.cli.Refusal;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the gateway's stream of alerts, and takes it up again where it broke off. */
public final class AlertStream implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int OK = 200;

    private final GatewayClient gateway;
    private final Consumer<Alert> alerts;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread reader;
    private @Nullable String lastEventId;

    private AlertStream(GatewayClient gateway, Consumer<Alert> alerts) {
        this.gateway = gateway;
        this.alerts = alerts;
        this.reader = Thread.ofVirtual().name("alert-stream").unstarted(this::follow);
    }

    /** Opens the stream; what is raised from now on is heard. */
    public static AlertStream open(GatewayClient gateway, Consumer<Alert> alerts) {
        var stream = new AlertStream(gateway, alerts);
        stream.reader.start();
        stream.awaitOpened();
        return stream;
    }

    private void awaitOpened() {
        try {
            if (!opened.await(15, TimeUnit.SECONDS)) {
                throw new Refusal("the gateway's stream of alerts does not open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    private void follow() {
        while (!isClosed()) {
            try {
                read();
            } catch (IOException _) {
                // The gateway is away for a while: taken up again below.
            } catch (InterruptedException _) {
                return;
            }
            if (awaitClosed()) {
                return;
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = gateway.http().send(request(), BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            if (answer.statusCode() != OK) {
                return;
            }
            opened.countDown();
            var parser = new ServerSentEvents(this::hear);
            lines.forEach(parser::line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private HttpRequest request() {
        // No timeout: the stream has no end.
        var request = gateway.endless("/api/alerts/stream").header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }

    private void hear(ServerSentEvents.Event event) {
        if (event.id() != null) {
            lastEventId = event.id();
        }
        if (event.name().equals("alert") && !isClosed()) {
            try {
                alerts.accept(WireJson.mapper().readValue(event.data(), Alert.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private boolean awaitClosed() {
        try {
            return closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        reader.interrupt();
    }
}
