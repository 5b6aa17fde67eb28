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

@Path("/api/incidents")
@Tag(name = "Incidents")
@RolesAllowed(Role.READ)
public class IncidentStreamResource {

    private final StreamDoor door;
    private final SecurityIdentity identity;

    IncidentStreamResource(StreamDoor door, SecurityIdentity identity) {
        this.door = door;
        this.identity = identity;
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamIncidents",
            summary = "Follow the incidents as they change",
            description =
                    "Server-sent events, as of alerts. `incident` carries an incident as its latest alert leaves it.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "429", description = StreamRefusals.TOO_MANY)
    public Uni<Void> stream(@BeanParam StreamParameters parameters, @Context RoutingContext context) {
        return door.events(Channel.INCIDENTS, parameters, identity, context);
    }

    @GET
    @Path("/socket")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "incidentSocket",
            summary = "Follow the incidents by WebSocket",
            description = StreamRefusals.SOCKET)
    @APIResponse(responseCode = "101", description = "the connection is a WebSocket")
    @APIResponse(responseCode = "426", description = StreamRefusals.NO_SOCKET)
    @APIResponse(responseCode = "429", description = StreamRefusals.TOO_MANY)
    public Uni<Void> socket(@BeanParam StreamParameters parameters, @Context RoutingContext context) {
        return door.socket(Channel.INCIDENTS, parameters, identity, context);
    }
}
