package io.flashwire.gateway.http;

import io.flashwire.gateway.live.Channel;
import io.flashwire.gateway.live.Grant;
import io.flashwire.gateway.live.Outlet;
import io.flashwire.gateway.live.Start;
import io.flashwire.gateway.live.StreamClient;
import io.flashwire.gateway.live.Wire;
import io.flashwire.gateway.live.Wish;
import io.flashwire.gateway.wiring.LiveStreams;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Lets clients in to the streams, by server-sent events or by WebSocket, and sees them out. */
@ApplicationScoped
class StreamDoor {

    /** When an identity ends by itself that somebody else vouches for, in seconds, as the framework keeps it. */
    private static final String EXPIRE_TIME = "quarkus.identity.expire-time";

    private static final long RETRY_AFTER_SECONDS = 2;

    private final LiveStreams live;

    StreamDoor(LiveStreams live) {
        this.live = live;
    }

    /** Who follows what, from where, and the loop that serves it. */
    private record Guest(Channel channel, Wish wish, Start start, Grant grant, Executor loop) {}

    /** Never completes: the stream writes to the connection itself, and ends it. Cancelled when the client goes away. */
    Uni<Void> events(Channel channel, StreamParameters parameters, SecurityIdentity identity, RoutingContext context) {
        var guest = admit(channel, Wire.SSE, parameters, identity, context);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        var client = open(guest, new SseOutlet(context.vertx(), context.request()));
        return Uni.createFrom().<Void>nothing().onCancellation().invoke(() -> close(guest, client));
    }

    /** As {@link #events}; the socket goes on when the request that became it is forgotten. */
    Uni<Void> socket(Channel channel, StreamParameters parameters, SecurityIdentity identity, RoutingContext context) {
        SocketRequest.check(context.request());
        var guest = admit(channel, Wire.JSON, parameters, identity, context);
        context.request()
                .toWebSocket()
                .onSuccess(socket -> follow(guest, socket, context))
                .onFailure(_ -> live.callers().leave(guest.grant()));
        return Uni.createFrom().nothing();
    }

    private void follow(Guest guest, ServerWebSocket socket, RoutingContext context) {
        var client = open(
                guest,
                new SocketOutlet(context.vertx(), socket, context.request().connection()));
        socket.closeHandler(_ -> {
            close(guest, client);
            UpgradedRequest.isOver(context.request());
        });
        // A client has nothing to say here, and nothing that it says is kept.
        socket.frameHandler(frame -> {
            if (frame.isText() || frame.isBinary()) {
                socket.close(SocketOutlet.NOT_UNDERSTOOD, "this socket only tells");
            }
        });
    }

    private Guest admit(
            Channel channel,
            Wire wire,
            StreamParameters parameters,
            SecurityIdentity identity,
            RoutingContext context) {
        var wish = new Wish(channel, parameters.filter(), wire);
        if (!live.ready() || live.full()) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
        var start = parameters.start(live.head(channel));
        var caller = identity.getPrincipal().getName();
        var grant = live.callers().admit(caller, until(identity)).orElseThrow(TooManyStreams::new);
        var loop = ((ContextInternal) context.vertx().getOrCreateContext()).nettyEventLoop();
        return new Guest(channel, wish, start, grant, loop);
    }

    private static @Nullable Instant until(SecurityIdentity identity) {
        return identity.getAttribute(EXPIRE_TIME) instanceof Long seconds ? Instant.ofEpochSecond(seconds) : null;
    }

    private StreamClient open(Guest guest, Outlet outlet) {
        var client = new StreamClient(guest.wish(), guest.grant(), outlet);
        live.of(guest.channel()).open(guest.loop(), client, guest.start());
        return client;
    }

    private void close(Guest guest, StreamClient client) {
        live.of(guest.channel()).close(guest.loop(), client);
        live.callers().leave(guest.grant());
    }
}
