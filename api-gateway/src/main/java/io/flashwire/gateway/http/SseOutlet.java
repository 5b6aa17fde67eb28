package io.flashwire.gateway.http;

import io.flashwire.gateway.live.Ending;
import io.flashwire.gateway.live.Outlet;
import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;

/** A client that is told by server-sent events. The bytes of a frame are shared by all clients, never copied. */
final class SseOutlet implements Outlet {

    /** How long the last bytes may take to a client that may no longer read. */
    private static final Duration LAST_BYTES = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;

    SseOutlet(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response().setWriteQueueMaxSize(MOST_WAITING);
    }

    @Override
    public boolean full() {
        return !gone() && response.writeQueueFull();
    }

    @Override
    public void whenDrained(Runnable action) {
        response.drainHandler(_ -> action.run());
    }

    @Override
    @SuppressWarnings("deprecation") // the only way to a buffer over bytes that are there already
    public void write(List<byte[]> frames) {
        if (!gone()) {
            response.write(Buffer.buffer(Unpooled.wrappedBuffer(frames.toArray(byte[][]::new))));
        }
    }

    @Override
    public void end(Ending ending) {
        if (!gone()) {
            var sent = response.end();
            vertx.setTimer(LAST_BYTES.toMillis(), _ -> {
                if (!sent.isComplete()) {
                    request.connection().close();
                }
            });
        }
    }

    private boolean gone() {
        return response.closed() || response.ended();
    }
}
