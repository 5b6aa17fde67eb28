package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A poll that is killed halfway is done again, and nothing comes under another id. */
@ExtendWith(RunningSystem.class)
class PollFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ENTRIES = 1_000;

    private final Flashwire flashwire;
    private final String source = "herald-" + UUID.randomUUID();

    PollFaultIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void allEntriesOfAKilledPollArriveAndNoneUnderTwoIds() throws IOException {
        // given
        var publisher = publisher();
        try (var topic = new UpdatesTopic(flashwire.broker(), source)) {
            var followed = flashwire.post(
                    "/api/sources",
                    WireJson.mapper()
                            .createObjectNode()
                            .put("id", source)
                            .put(
                                    "url",
                                    "http://127.0.0.1:%d/live"
                                            .formatted(publisher.getAddress().getPort()))
                            .put("zone", "UTC"));
            assertThat(followed.status()).isEqualTo(201);
            var victim = flashwire.process("ingest-service");
            await("the first entries")
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> !topic.read().isEmpty());
            // when
            victim.destroyForcibly();
            // then
            await("all entries").atMost(PATIENCE).until(() -> headlines(topic).count() == ENTRIES);
            assertThat(topic.read().stream().map(LiveUpdate::id).distinct()).hasSize(ENTRIES);
            assertThat(topic.read())
                    .allSatisfy(update -> assertThat(update.revision()).isEqualTo(1));
            assertThat(flashwire.process("ingest-service").pid()).isNotEqualTo(victim.pid());
        } finally {
            flashwire.delete("/api/sources/" + source);
            publisher.stop(0);
        }
    }

    private static Stream<String> headlines(UpdatesTopic topic) {
        return topic.read().stream().map(LiveUpdate::headline).distinct();
    }

    private static HttpServer publisher() throws IOException {
        var page = IntStream.range(0, ENTRIES)
                .mapToObj(i -> "27 Sep 2020, %02d:%02d%nEntry %d of many%n%nWhat the correspondents report of it.%n"
                        .formatted(23 - i / 60, 59 - i % 60, i))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/live", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("content-type", "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        return server;
    }
}
