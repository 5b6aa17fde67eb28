package io.flashwire.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.Receiver;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Message;
import io.flashwire.alert.channel.Outcome;
import io.flashwire.egress.Call.Method;
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
class HttpCourierTest {

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
            var outcome = send(Set.of(), url, Map.of());
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
            var outcome = send(Set.of("127.0.0.1"), receiver.url(), Map.of("webhook-id", "i-1-1"));
            // then
            assertThat(outcome.word()).isEqualTo(word);
            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.header("webhook-id")).isEqualTo("i-1-1");
                assertThat(message.body()).isEqualTo("{}");
            });
        }
    }

    /** An answer that ends at once must not be missed, however the threads run. */
    @Test
    void noAnswerOfManyIsMissed() {
        // given
        try (var receiver = Receiver.accepting()) {
            var courier = courier(Set.of("127.0.0.1"));
            // when
            var outcomes = IntStream.range(0, 1_000).mapToObj(_ -> send(courier, receiver.url(), Map.of()));
            // then
            assertThat(outcomes).containsOnly(new Outcome.Accepted(204));
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToTheEnd() {
        // given
        try (var receiver = Receiver.talking()) {
            // when
            var outcome = send(Set.of("127.0.0.1"), receiver.url(), Map.of());
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
        var outcome = send(Set.of("127.0.0.1"), receiver.url(), Map.of());
        // then
        assertThat(outcome).isEqualTo(new Outcome.Unreachable("the connection was refused"));
    }

    private static Outcome send(Set<String> allowed, String url, Map<String, String> headers) {
        return send(courier(allowed), url, headers);
    }

    private static Outcome send(HttpCourier courier, String url, Map<String, String> headers) {
        return courier.send(new Message.Request(Method.POST, url, headers, BODY), new Channel.Webhook(url), false)
                .outcome();
    }

    private static HttpCourier courier(Set<String> allowed) {
        return new HttpCourier(new Dialer(VERTX, new Egress(allowed)), () -> NOW);
    }
}
