package io.flashwire.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a gateway that answers what the test says. */
class PlayerTest {

    private static final Instant MORNING = Instant.parse("2020-09-27T08:00:00Z");

    private final List<List<String>> pushed = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    PlayerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/api/updates", this::answer);
    }

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer fw_key");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answers.isEmpty() ? new Answer(202, accepted(body.lines())) : answers.removeFirst();
            if (answer.status() != 503) {
                pushed.add(body.lines().map(PlayerTest::key).toList());
            }
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String accepted(Stream<String> lines) {
        return lines.map(_ -> "{\"outcome\":\"NEW\"}")
                .toList()
                .toString()
                .transform(list -> "{\"accepted\":" + list + "}");
    }

    private static String key(String line) {
        try {
            return WireJson.mapper().readTree(line).path("key").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(String key, Duration after) {
        var pushed = WireJson.mapper().createObjectNode().put("key", key);
        return new Entry(pushed, MORNING.plus(after), "page.txt:" + key);
    }

    private Player player() {
        var gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Player(new GatewayClient(HttpClient.newHttpClient(), gateway, "fw_key"), Clock.systemUTC());
    }

    @Test
    void entriesAreTakenInTheOrderOfTheirTimes() {
        // when
        var tally = player().play(List.of(entry("b", Duration.ofHours(1)), entry("a", Duration.ZERO)), 0);

        // then
        assertThat(pushed).containsExactly(List.of("a", "b"));
        assertThat(tally).hasToString("2 accepted (2 new), 0 refused");
    }

    @Test
    void thePaceIsThatOfTheDay() {
        // given
        var start = Instant.now();

        // when
        player().play(List.of(entry("a", Duration.ZERO), entry("b", Duration.ofMinutes(10))), 1200);

        // then
        assertThat(pushed).containsExactly(List.of("a"), List.of("b"));
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatIsRefusedIsToldByItsOrigin() {
        // given
        answers.add(new Answer(207, """
                {"accepted":[{"index":0,"outcome":"UNCHANGED"}],"rejected":[{"index":1,"field":"body","detail":"is too long"}]}
                """));

        // when
        var tally = player().play(List.of(entry("a", Duration.ZERO), entry("b", Duration.ZERO)), 0);

        // then
        assertThat(tally.refused()).containsExactly("page.txt:b: refused: body: is too long");
        assertThat(tally).hasToString("1 accepted (1 unchanged), 1 refused");
        assertThat(tally.changedNothing()).isFalse();
    }

    @Test
    void aPipelineThatTakesNothingJustNowIsAskedAgain() {
        // given
        answers.add(new Answer(503, "{\"title\":\"Kafka is away\"}"));

        // when
        var tally = player().play(List.of(entry("a", Duration.ZERO)), 0);

        // then
        assertThat(pushed).containsExactly(List.of("a"));
        assertThat(tally).hasToString("1 accepted (1 new), 0 refused");
    }
}
