package io.flashwire.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server listens on every address of this machine; whatever is asked for, nobody knocks at it. */
class BatteryTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Queue<String> KNOCKS = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    private static HttpServer server;

    @BeforeAll
    static void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", exchange -> {
            KNOCKS.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().add("location", "http://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "127.1",
                "127.0.1",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "2130706433",
                "0x7f000001",
                "0x7f.0x0.0x0.0x1",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "0177.1",
                "0177.0x0.0.1",
                "0",
                "0.0.0.0",
                "0x0",
                "00000000000",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::0001]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fc00::1]",
                "[fd00::1]",
                "[ff02::1]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "2852039166",
                "0xa9fea9fe",
                "0251.0376.0251.0376",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "[fd00:ec2::254]",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void nothingInsideIsDialledHoweverItIsWritten(String host) {
        // given
        var dialer = new Dialer(VERTX, new Egress(Set.of()));
        // when
        var answer =
                dialer.send(call("http://" + host + ":" + server.getAddress().getPort() + "/battery"));
        // then
        assertThat(answer).isInstanceOfAny(Answer.Forbidden.class, Answer.Unreachable.class);
        assertThat(KNOCKS).doesNotContain("/battery");
    }

    /** The address that was judged is the one that is dialled: the name is asked for once. */
    @Test
    void aNameThatChangesItsAnswerGainsNothing() {
        // given
        var questions = new AtomicInteger();
        var rebinding = new HostResolver(_ -> addresses(questions.getAndIncrement() == 0 ? "2000::1" : "127.0.0.1"));
        var dialer = new Dialer(VERTX, new Egress(Set.of()), rebinding);
        var url = "http://rebinding.example:" + server.getAddress().getPort() + "/rebinding";
        // when
        var first = dialer.send(call(url));
        var asked = questions.get();
        var second = dialer.send(call(url));
        // then
        assertThat(asked).isEqualTo(1);
        assertThat(first).isInstanceOf(Answer.Unreachable.class);
        assertThat(second).isInstanceOf(Answer.Forbidden.class);
        assertThat(KNOCKS).doesNotContain("/rebinding");
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnough() {
        // given
        var mixed = new HostResolver(_ -> addresses("2000::1", "127.0.0.1"));
        var dialer = new Dialer(VERTX, new Egress(Set.of()), mixed);
        // when
        var answer =
                dialer.send(call("http://mixed.example:" + server.getAddress().getPort() + "/mixed"));
        // then
        assertThat(answer).isInstanceOf(Answer.Forbidden.class);
        assertThat(KNOCKS).doesNotContain("/mixed");
    }

    /** More at once than there are threads to ask with. */
    @Test
    void aBurstOfNamesIsResolved() throws InterruptedException, ExecutionException {
        // given
        var resolver = new HostResolver(_ -> addresses("2000::1"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // when
            var resolutions = IntStream.range(0, 2_000)
                    .mapToObj(number -> threads.submit(() -> resolver.resolve("host-" + number + ".example")))
                    .toList();
            // then
            for (var resolution : resolutions) {
                assertThat(resolution.get()).isInstanceOf(HostResolver.Known.class);
            }
        }
    }

    @Test
    void aNamedHostIsDialledAndItsRedirectIsNot() {
        // given
        var named = new HostResolver(_ -> addresses("127.0.0.1"));
        var dialer = new Dialer(VERTX, new Egress(Set.of("mattermost.internal")), named);
        // when
        var answer = dialer.send(
                call("http://mattermost.internal:" + server.getAddress().getPort() + "/named"));
        // then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(302));
        assertThat(KNOCKS).containsOnlyOnce("/named");
    }

    private static Call call(String url) {
        return new Call(
                Call.Method.POST,
                URI.create(url),
                Map.of(),
                "{}".getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(2),
                1024,
                Call.Excess.CUT);
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (var at = 0; at < literals.length; at++) {
            addresses[at] = InetAddress.getByName(literals[at]);
        }
        return addresses;
    }
}
