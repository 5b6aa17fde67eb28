package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has an incident in hand, passed on to alert-service, which escalates where nobody does. */
@Path("/api/incidents/{id: [A-Za-z0-9_-]{1,64}}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public class AcknowledgementResource {

    private final Upstreams upstreams;
    private final SecurityIdentity identity;

    AcknowledgementResource(Upstreams upstreams, SecurityIdentity identity) {
        this.upstreams = upstreams;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getAcknowledgement", summary = "Who has the incident in hand")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Subscribed.Acknowledgement.class)))
    public CompletionStage<Response> get(@PathParam("id") String id) {
        return upstreams.alert(identity).get("/incidents/" + id + "/acknowledgement");
    }

    @PUT
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acknowledgeIncident",
            summary = "Take the incident in hand",
            description = "Nobody else is told for want of it: what would have escalated does not.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Subscribed.Note.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Subscribed.Acknowledgement.class)))
    @APIResponse(responseCode = "422", description = "the note cannot be; the problem names it")
    public CompletionStage<Response> acknowledge(@PathParam("id") String id, byte[] body) {
        return upstreams.alert(identity).put("/incidents/" + id + "/acknowledgement", body, MediaType.APPLICATION_JSON);
    }
}
