package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passed on to ingest-service, which follows them. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Sources",
        description = "The live blogs, feeds and wires that are followed, and which of them have gone silent")
public class SourcesResource {

    /** What an id can be; anything else would become another path of the service behind. */
    private static final String ID = "/{id: [A-Za-z0-9][A-Za-z0-9._-]{0,63}}";

    private final Upstreams upstreams;

    SourcesResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "listSources", summary = "All sources, with their health")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = FollowedSource.class)))
    public CompletionStage<Response> list() {
        return upstreams.ingest().get("/sources");
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSource",
            summary = "Follow a source",
            description = "A dry run reads it once and shows its first entries; nothing of it is kept.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = FollowedSource.class), example = Examples.SOURCE))
    @APIResponse(
            responseCode = "200",
            description = "what a dry run found",
            content = @Content(schema = @Schema(implementation = FollowedSource.Tried.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowedSource.class)))
    @APIResponse(responseCode = "409", description = "a source with this id is followed already")
    @APIResponse(responseCode = "422", description = "no source can be like this; the violations say why")
    public CompletionStage<Response> add(byte[] body, @QueryParam("dryRun") @Parameter boolean dryRun) {
        return upstreams.ingest().post(dryRun ? "/sources?dryRun=true" : "/sources", body, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(ID)
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getSource", summary = "One source, with its health")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowedSource.class)))
    public CompletionStage<Response> get(@PathParam("id") String id) {
        return upstreams.ingest().get("/sources/" + id);
    }

    @PATCH
    @Path(ID)
    @RolesAllowed(Role.EDIT)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeSource",
            summary = "Change a source",
            description = "A JSON merge patch: what is absent stays, what is null goes back to its default.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FollowedSource.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowedSource.class)))
    @APIResponse(responseCode = "422", description = "no source can be like this; the violations say why")
    public CompletionStage<Response> change(@PathParam("id") String id, byte[] body) {
        return upstreams.ingest().patch("/sources/" + id, body, MediaType.APPLICATION_JSON);
    }

    @DELETE
    @Path(ID)
    @RolesAllowed(Role.EDIT)
    @Operation(operationId = "removeSource", summary = "Follow a source no longer")
    @APIResponse(responseCode = "204", description = "it is not asked again")
    public CompletionStage<Response> remove(@PathParam("id") String id) {
        return upstreams.ingest().delete("/sources/" + id);
    }
}
