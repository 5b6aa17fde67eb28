package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.live.Channel;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/alerts")
@Tag(name = "Alerts")
@RolesAllowed(Role.READ)
public class AlertStreamResource {

    private final StreamDoor door;
    private final SecurityIdentity identity;

    AlertStreamResource(StreamDoor door, SecurityIdentity identity) {
        this.door = door;
        this.identity = identity;
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamAlerts", summary = "Follow the alerts as they are made", description = """
                    Server-sent events. `alert` carries an alert; `gap` tells of events that can no longer be had; `slow` and \
                    `reconnect` end the stream and ask to come back, `ended` for good. The id of each event, and the id that comes \
                    alone now and then, is a JSON array of topic, partition and offset for all partitions: given back as \
                    Last-Event-ID, on any replica, the stream goes on exactly there. Without an id or since, it starts now.""")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.STREAM))
    @APIResponse(responseCode = "429", description = StreamRefusals.TOO_MANY)
    public Uni<Void> stream(@BeanParam StreamParameters parameters, @Context RoutingContext context) {
        return door.events(Channel.ALERTS, parameters, identity, context);
    }

    @GET
    @Path("/socket")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "alertSocket",
            summary = "Follow the alerts by WebSocket",
            description = StreamRefusals.SOCKET)
    @APIResponse(responseCode = "101", description = "the connection is a WebSocket")
    @APIResponse(responseCode = "426", description = StreamRefusals.NO_SOCKET)
    @APIResponse(responseCode = "429", description = StreamRefusals.TOO_MANY)
    public Uni<Void> socket(@BeanParam StreamParameters parameters, @Context RoutingContext context) {
        return door.socket(Channel.ALERTS, parameters, identity, context);
    }
}
