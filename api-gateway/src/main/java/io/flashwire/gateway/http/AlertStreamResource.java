package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.live.AlertFilter;
import io.flashwire.gateway.live.EventId;
import io.flashwire.gateway.live.Start;
import io.flashwire.gateway.live.StreamClient;
import io.flashwire.gateway.wiring.LiveStreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/alerts/stream")
@Tag(name = "Alerts")
public class AlertStreamResource {

    private static final long RETRY_AFTER_SECONDS = 2;

    private final LiveStreams live;

    AlertStreamResource(LiveStreams live) {
        this.live = live;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamAlerts", summary = "Follow the alerts as they are made", description = """
                    Server-sent events. `alert` carries an alert; `gap` tells of events that can no longer be had; `slow` and \
                    `reconnect` end the stream and ask to come back. The id of each event, and the id that comes alone now and then, \
                    is a JSON array of topic, partition and offset for all partitions: given back as Last-Event-ID, on any \
                    replica, the stream goes on exactly there. Without an id or since, it starts now.""")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.STREAM))
    public Uni<Void> stream(
            @Parameter(description = "this tier or a louder one", schema = @Schema(implementation = Tier.class))
                    @QueryParam("minTier")
                    String minTier,
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class)) @QueryParam("kind")
                    List<String> kind,
            @Parameter(
                            description = "only replays, tests and old news (true), or none of them (false)",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("exercise")
                    String exercise,
            @Parameter(description = "start with what was recorded at or after", schema = @Schema(format = "date-time"))
                    @QueryParam("since")
                    String since,
            @Parameter(description = "as the header, for clients that cannot set it; the header wins")
                    @QueryParam("lastEventId")
                    String lastEventId,
            @Parameter(description = "id of the last event that was seen") @HeaderParam("Last-Event-ID")
                    String lastEventIdHeader,
            @Context RoutingContext context) {
        var filter = new AlertFilter(
                Parameters.present(minTier)
                        .map(tier -> Parameters.choice("minTier", tier, Tier.class))
                        .orElse(Tier.ROUTINE),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.flag("exercise", exercise));
        var sinceTime = Parameters.time("since", since);
        if (!live.ready() || live.full()) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
        var start = Parameters.present(lastEventIdHeader)
                .or(() -> Parameters.present(lastEventId))
                .<Start>map(id -> switch (EventId.read(id, live.head())) {
                    case EventId.Valid(var positions) -> new Start.After(positions);
                    case EventId.Malformed(var why) -> throw new BadParameter("Last-Event-ID", why);
                })
                .or(() -> sinceTime.map(Start.Since::new))
                .orElseGet(Start.Now::new);
        return open(context, filter, start);
    }

    /** Never completes: the stream writes to the connection itself, and ends it. Cancelled when the client goes away. */
    private Uni<Void> open(RoutingContext context, AlertFilter filter, Start start) {
        var response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        var loop = ((ContextInternal) context.vertx().getOrCreateContext()).nettyEventLoop();
        var client = new StreamClient(filter, new VertxOutlet(context.vertx(), context.request()));
        live.open(loop, client, start);
        return Uni.createFrom().<Void>nothing().onCancellation().invoke(() -> live.close(loop, client));
    }
}
