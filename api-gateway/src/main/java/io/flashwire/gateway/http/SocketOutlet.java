package io.flashwire.gateway.http;

import io.flashwire.gateway.live.Ending;
import io.flashwire.gateway.live.Outlet;
import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import java.time.Duration;
import java.util.List;

/** A client that is told by WebSocket: each frame of the stream is one text message. */
final class SocketOutlet implements Outlet {

    /** RFC 6455's word for data of a kind that the receiver does not take. */
    static final short NOT_UNDERSTOOD = 1003;

    /** How long the last bytes may take to a client that may no longer read. */
    private static final Duration LAST_BYTES = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final HttpConnection connection;

    /** @param connection that became the socket */
    SocketOutlet(Vertx vertx, ServerWebSocket socket, HttpConnection connection) {
        this.vertx = vertx;
        this.socket = socket.setWriteQueueMaxSize(MOST_WAITING);
        this.connection = connection;
    }

    @Override
    public boolean full() {
        return !socket.isClosed() && socket.writeQueueFull();
    }

    @Override
    public void whenDrained(Runnable action) {
        socket.drainHandler(_ -> action.run());
    }

    @Override
    public void write(List<byte[]> frames) {
        if (!socket.isClosed()) {
            // Made by hand, so that the bytes are not copied for each client.
            frames.forEach(frame -> socket.writeFrame(
                    new WebSocketFrameImpl(WebSocketFrameType.TEXT, Unpooled.wrappedBuffer(frame), true)));
        }
    }

    @Override
    public void end(Ending ending) {
        if (!socket.isClosed()) {
            var sent = socket.close(ending.closeCode());
            vertx.setTimer(LAST_BYTES.toMillis(), _ -> {
                if (!sent.isComplete()) {
                    connection.close();
                }
            });
        }
    }
}
