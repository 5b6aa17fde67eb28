package io.flashwire.gateway.http;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.RawJson;
import io.flashwire.gateway.postgres.PostgresUpdates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/updates")
@Tag(name = "Updates", description = "The entries of live blogs, feeds and wires, with what they say")
@Produces(MediaType.APPLICATION_JSON)
public class UpdatesResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Whose push it is: the service counts pushes by it. What a caller sends under this name is not passed on. */
    private static final String CALLER = "Flashwire-Caller";

    private final PostgresUpdates archive;
    private final Upstreams upstreams;

    UpdatesResource(PostgresUpdates archive, Upstreams upstreams) {
        this.archive = archive;
        this.upstreams = upstreams;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "findUpdates",
            summary = "Find updates",
            description =
                    "Latest first; with changedAfter, in the order in which they were learnt. All that is given must"
                            + " hold; of several values of one parameter, any.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Pages.Updates.class), example = Examples.UPDATES))
    public Page<?> find(
            @BeanParam UpdateParameters parameters,
            @BeanParam WhereParameters where,
            @BeanParam PageParameters wanted) {
        var query = parameters.query(where.areas());
        var page = wanted.page();
        if (query.changedAfter().isPresent() && page.after().orElse(null) instanceof Cursor.AtTime) {
            throw new BadParameter("cursor", "is of an answer in the order of time, and changedAfter asks for another");
        }
        var fields = wanted.fields(Fields.OF_UPDATES);
        var found = archive.find(query, page);
        return fields.isPresent() ? fields.get().of(found) : found;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getUpdate", summary = "One update, as it is now or as it was at a revision")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EnrichedUpdate.class), example = Examples.UPDATE))
    public RawJson get(
            @Parameter(example = "u-2f1d8c1b0a9e4f5d6c7b8a90") @PathParam("id") String id,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
                    @QueryParam("revision")
                    String revision) {
        var found = Parameters.present(revision).isEmpty()
                ? archive.byId(id)
                : archive.byId(id, Parameters.number("revision", revision));
        return found.orElseThrow(NotFoundException::new);
    }

    @POST
    @RolesAllowed(Role.PUSH)
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines"
    })
    @Operation(
            operationId = "pushUpdates",
            summary = "Push updates",
            description =
                    "One update or item in ninjs, an array of them, or one a line (application/x-ndjson). What was accepted"
                            + " is kept; what is embargoed is held until then.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Pushed.Update.class),
                        example = Examples.PUSHED),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "all are kept",
            content = @Content(schema = @Schema(implementation = Pushed.Outcome.class), example = Examples.ACCEPTED))
    @APIResponse(
            responseCode = "207",
            description = "some are kept, others refused",
            content = @Content(schema = @Schema(implementation = Pushed.Outcome.class)))
    @APIResponse(responseCode = "422", description = "all are refused")
    @APIResponse(
            responseCode = "429",
            description = "more pushes than this key may make; Retry-After says when to go on")
    public CompletionStage<Response> push(
            byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @HeaderParam(IDEMPOTENCY_KEY)
                    @Parameter(
                            description = "the caller's own id of this push: sent again with it, it is done once and"
                                    + " answered as before, for a day")
                    @Nullable
                    String idempotencyKey,
            @Context SecurityContext caller) {
        var headers = new HashMap<String, String>();
        headers.put(CALLER, caller.getUserPrincipal().getName());
        if (idempotencyKey != null) {
            headers.put(IDEMPOTENCY_KEY, idempotencyKey);
        }
        return upstreams.ingest().post("/updates", body, contentType, headers);
    }
}
