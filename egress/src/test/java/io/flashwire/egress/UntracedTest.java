package io.flashwire.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address of a webhook or of a chat is as good as a password, so no span may tell it. */
class UntracedTest {

    private final Queue<String> spans = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.builder()
            .with(new VertxOptions().setTracingOptions(new TracingOptions()))
            .withTracer(_ -> new Recorder())
            .build();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        vertx.close();
    }

    /** Of whatever is called with this Vert.x, as its tracers are to do: unless they are told to leave it. */
    private final class Recorder implements VertxTracer<Object, Object> {
        @Override
        public <R> @Nullable Object sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            if (policy == TracingPolicy.IGNORE) {
                return null;
            }
            spans.add(tags.extract(request).toString());
            return new Object();
        }
    }

    @Test
    void noSpanTellsWhereACallGoes() throws Exception {
        // given
        tracedCall("/seen");
        try (var dialer = new Dialer(vertx, new Egress(Set.of("127.0.0.1")))) {

            // when
            var answer = dialer.send(call("/services/T0/B0/secret"));

            // then
            assertThat(answer).isInstanceOf(Answer.Answered.class);
            assertThat(spans).singleElement().asString().contains("/seen").doesNotContain("secret");
        }
    }

    private Call call(String path) {
        var address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + path);
        return new Call(Call.Method.POST, address, Map.of(), new byte[0], Duration.ofSeconds(5), 0);
    }

    /** So that it is known that others are. */
    private void tracedCall(String path) throws Exception {
        var http = vertx.createHttpClient(new HttpClientOptions().setTracingPolicy(TracingPolicy.ALWAYS));
        http.request(HttpMethod.GET, receiver.getAddress().getPort(), "127.0.0.1", path)
                .compose(request -> request.send())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }
}
