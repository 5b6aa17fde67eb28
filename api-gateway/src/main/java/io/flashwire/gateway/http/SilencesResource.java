package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Silences, passed on to alert-service, which keeps them. */
@Path("/api/silences")
@RolesAllowed(Role.EDIT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Silences", description = "What a desk does not want to hear of for a while")
public class SilencesResource {

    private final Upstreams upstreams;
    private final SecurityIdentity identity;

    SilencesResource(Upstreams upstreams, SecurityIdentity identity) {
        this.upstreams = upstreams;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listSilences", summary = "The silences that hold for the subscriptions of this key")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Subscribed.Silence.class)))
    public CompletionStage<Response> list() {
        return upstreams.alert(identity).get("/silences");
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSilence",
            summary = "Spare subscriptions some alerts until a set time",
            description =
                    "It names kinds or one incident, and an end within 30 days. By kind it never covers a FLASH, and a"
                            + " CANCEL always comes. Administrators may spare everybody's subscriptions.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Subscribed.Silence.class), example = Examples.SILENCE))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Subscribed.Silence.class)))
    @APIResponse(responseCode = "422", description = "it is too wide, or does not end")
    public CompletionStage<Response> create(byte[] body) {
        return upstreams.alert(identity).post("/silences", body, MediaType.APPLICATION_JSON);
    }

    @DELETE
    @Path("/{id: [A-Za-z0-9_-]{1,64}}")
    @Operation(operationId = "endSilence", summary = "End a silence before its time")
    @APIResponse(responseCode = "204", description = "it is over")
    public CompletionStage<Response> end(@PathParam("id") String id) {
        return upstreams.alert(identity).delete("/silences/" + id);
    }
}
