package io.flashwire.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection says that was kept for later calls. */
class DialerTest {

    private static final int KEPT = 3;

    private final Vertx vertx = Vertx.vertx();
    private final Dialer dialer = new Dialer(vertx, new Egress(Set.of("127.0.0.1")));
    private final CountDownLatch busy = new CountDownLatch(KEPT);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        dialer.close();
        vertx.close();
    }

    @Test
    void keptConnectionsThatAreAllClosedOnUseCostNoCall() throws Exception {
        // given
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = threads.invokeAll(List.<Callable<Answer>>of(this::call, this::call, this::call));
            assertThat(calls).extracting(Future::get).allMatch(Answer.Answered.class::isInstance);
        }
        // when
        var answer = call();
        // then
        assertThat(answer).isInstanceOf(Answer.Answered.class);
    }

    /** Takes one call, and keeps the connection; resets it at the next one. */
    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            readHead(in);
            busy.countDown();
            busy.await();
            socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            readHead(in);
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // The caller is gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readHead(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            // What is asked does not matter.
        }
    }

    private Answer call() {
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        return dialer.send(new Call(
                Call.Method.POST, address, Map.of(), new byte[0], Duration.ofSeconds(5), 100, Call.Excess.CUT));
    }
}
