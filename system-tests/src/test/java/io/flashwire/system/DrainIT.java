package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.cli.stack.ServiceApp;
import io.flashwire.cli.stack.ServiceReplica;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gateway that is told to end, with streams open: every client is told where it stands and to come back, and the gateway ends. */
@ExtendWith(RunningSystem.class)
class DrainIT {

    private static final int OF_EACH = 40;
    private static final int SERVICE_RESTART = 1012;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Flashwire flashwire;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger open = new AtomicInteger();
    private final ServiceReplica gateway;

    DrainIT(Flashwire flashwire) {
        this.flashwire = flashwire;
        this.gateway = ServiceReplica.start(
                flashwire.home(),
                ServiceApp.GATEWAY,
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.of("FLASHWIRE_LIVE_MAX_CLIENTS_PER_KEY", Integer.toString(2 * OF_EACH)));
    }

    @AfterEach
    void stop() {
        gateway.close();
        http.close();
    }

    @Test
    void tellsEveryClientToComeBackAndEnds() {
        // given
        var streams = IntStream.range(0, OF_EACH).mapToObj(_ -> follow()).toList();
        var sockets = IntStream.range(0, OF_EACH).mapToObj(_ -> socket()).toList();
        await("all are told where they stand").atMost(PATIENCE).until(() -> open.get() == 2 * OF_EACH);

        // when
        gateway.process().destroy();

        // then
        assertThat(streams)
                .allSatisfy(stream -> assertThat(stream.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                                .join())
                        .satisfiesExactly(
                                id -> assertThat(id).startsWith("id: [{\"topic\":"),
                                event -> assertThat(event).isEqualTo("event: reconnect"),
                                retry -> assertThat(retry).matches("retry: [0-9]+"),
                                data -> assertThat(data).contains("\"detail\""),
                                end -> assertThat(end).isEmpty()));
        assertThat(sockets)
                .allSatisfy(socket -> assertThat(socket.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                                .join())
                        .isEqualTo(SERVICE_RESTART));
        assertThat(gateway.process().onExit()).succeedsWithin(PATIENCE);
    }

    /** A stream of events, and its last lines once it has ended in order. */
    private CompletableFuture<List<String>> follow() {
        return http.sendAsync(request("/api/alerts/stream"), HttpResponse.BodyHandlers.ofLines())
                .thenApplyAsync(
                        answer -> lastOf(answer.body()),
                        task -> Thread.ofVirtual().start(task));
    }

    private List<String> lastOf(Stream<String> lines) {
        var all = new ArrayList<String>();
        lines.forEach(line -> {
            all.add(line);
            if (line.equals("retry: 1000")) {
                open.incrementAndGet();
            }
        });
        return all.subList(Math.max(0, all.size() - 5), all.size());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(gateway.address().resolve(path))
                .header("Authorization", "Bearer " + flashwire.key())
                .build();
    }

    /** A socket, and the code that it was closed with. */
    private CompletableFuture<Integer> socket() {
        var closed = new CompletableFuture<Integer>();
        var opening = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + flashwire.key())
                .buildAsync(
                        URI.create("ws://" + gateway.address().getAuthority() + "/api/alerts/socket"),
                        new WebSocket.Listener() {
                            @Override
                            public void onOpen(WebSocket socket) {
                                open.incrementAndGet();
                                socket.request(Long.MAX_VALUE);
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                                closed.complete(code);
                                return CompletableFuture.completedStage(null);
                            }

                            @Override
                            public void onError(WebSocket socket, Throwable error) {
                                closed.completeExceptionally(error);
                            }
                        });
        opening.exceptionally(failure -> {
            closed.completeExceptionally(failure);
            return null;
        });
        return closed;
    }
}
