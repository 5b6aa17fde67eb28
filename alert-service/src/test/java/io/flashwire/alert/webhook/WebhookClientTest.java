package io.flashwire.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.Receiver;
import io.flashwire.alert.delivery.Outcome;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dialled, and what an answer comes to. */
class WebhookClientTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2020-09-27T08:39:00Z");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "017700000001",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::]",
                "0.0.0.0",
                "0"
            })
    void noSpellingOfThisMachineIsDialled(String host) {
        // given
        try (var receiver = Receiver.accepting()) {
            var url = "http://" + host + ":" + URI.create(receiver.url()).getPort() + "/hook";
            // when
            var outcome = client(Set.of()).post(url, Map.of(), BODY);
            // then
            assertThat(outcome).isInstanceOfAny(Outcome.Forbidden.class, Outcome.Unreachable.class);
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, accepted", "204, accepted", "302, refused", "400, refused", "410, gone", "503, refused"})
    void theStatusDecides(int status, String word) {
        // given
        try (var receiver = Receiver.answering(status)) {
            // when
            var outcome = client(Set.of("127.0.0.1")).post(receiver.url(), Map.of("webhook-id", "i-1-1"), BODY);
            // then
            assertThat(outcome.word()).isEqualTo(word);
            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.header("webhook-id")).isEqualTo("i-1-1");
                assertThat(message.header("content-type")).isEqualTo("application/json");
                assertThat(message.body()).isEqualTo("{}");
            });
        }
    }

    /** An answer that ends at once must not be missed, however the threads run. */
    @Test
    void noAnswerOfManyIsMissed() {
        // given
        try (var receiver = Receiver.accepting()) {
            var client = client(Set.of("127.0.0.1"));
            // when
            var outcomes = IntStream.range(0, 1_000).mapToObj(_ -> client.post(receiver.url(), Map.of(), BODY));
            // then
            assertThat(outcomes).containsOnly(new Outcome.Accepted(204));
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToTheEnd() {
        // given
        try (var receiver = Receiver.talking()) {
            // when
            var outcome = client(Set.of("127.0.0.1")).post(receiver.url(), Map.of(), BODY);
            // then
            assertThat(outcome).isEqualTo(new Outcome.Accepted(200));
        }
    }

    @Test
    void nobodyThere() {
        // given
        var receiver = Receiver.accepting();
        receiver.close();
        // when
        var outcome = client(Set.of("127.0.0.1")).post(receiver.url(), Map.of(), BODY);
        // then
        assertThat(outcome).isEqualTo(new Outcome.Unreachable("the connection was refused"));
    }

    private static WebhookClient client(Set<String> allowed) {
        return new WebhookClient(new Dialer(VERTX, new Egress(allowed)), () -> NOW);
    }
}
