package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the desk has in hand, passed on from alert-service. */
@Path("/api/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public class AcknowledgementsResource {

    private final Upstreams upstreams;
    private final SecurityIdentity identity;

    AcknowledgementsResource(Upstreams upstreams, SecurityIdentity identity) {
        this.upstreams = upstreams;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listAcknowledgements",
            summary = "Which incidents somebody has in hand",
            description = "The latest 500, the latest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Subscribed.Acknowledgement.class)))
    public CompletionStage<Response> list() {
        return upstreams.alert(identity).get("/acknowledgements");
    }
}
