package io.flashwire.ingest.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.following.Draft;
import io.flashwire.ingest.following.Drafts;
import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.polling.Trial;
import io.smallrye.common.annotation.Blocking;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** {@code /sources}: which are followed, how they are, and changes of them. Header values go in, and never out. */
@Path("/sources")
@RolesAllowed("gateway")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Blocking
public class SourcesResource {

    private static final int LARGEST = 64 * 1024;

    private final Roster roster;
    private final Drafts drafts;
    private final Trial trial;
    private final InstantSource clock;

    SourcesResource(Roster roster, Drafts drafts, Trial trial, InstantSource clock) {
        this.roster = roster;
        this.drafts = drafts;
        this.trial = trial;
        this.clock = clock;
    }

    @GET
    public List<ObjectNode> all() {
        var now = clock.instant();
        return roster.all().stream()
                .map(tracked -> SourceView.of(tracked, drafts, now))
                .toList();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return roster.find(id)
                .map(tracked -> Response.ok(SourceView.of(tracked, drafts, clock.instant())))
                .orElseGet(SourcesResource::unknown)
                .build();
    }

    /** With {@code dryRun=true} it is read once and shown, and not followed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @QueryParam("dryRun") boolean dryRun) throws IOException {
        return withJson(
                body,
                json -> withDraft(drafts.read(json), source -> dryRun ? Response.ok(tried(source)) : added(source)));
    }

    private Response.ResponseBuilder added(Followed source) {
        if (!roster.add(source)) {
            return problem(Problem.of(CONFLICT, "a source with this id is followed already"));
        }
        return Response.created(URI.create("/sources/" + source.id()))
                .entity(roster.find(source.id())
                        .map(tracked -> SourceView.of(tracked, drafts, clock.instant()))
                        .orElse(null));
    }

    private Object tried(Followed source) {
        return switch (trial.of(source)) {
            case Trial.Result.Legible read -> new Tried(true, read.entries(), read.first(), read.problems());
            case Trial.Result.Illegible(var why) -> new Tried(false, 0, List.of(), List.of(why));
        };
    }

    /** What a dry run shows. */
    record Tried(boolean readable, int entries, List<LiveUpdate> first, List<String> problems) {}

    /** A JSON merge patch: what is absent stays, what is null goes back to its default. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(@PathParam("id") String id, InputStream body) throws IOException {
        return withJson(
                body,
                patch -> roster.find(id)
                        .map(tracked -> withDraft(drafts.patched(tracked.source(), patch), _ -> changed(id, patch)))
                        .orElseGet(SourcesResource::unknown));
    }

    private Response.ResponseBuilder changed(String id, JsonNode patch) {
        return roster.change(
                        id, source -> drafts.patched(source, patch) instanceof Draft.Valid(var next) ? next : source)
                .map(tracked -> Response.ok(SourceView.of(tracked, drafts, clock.instant())))
                .orElseGet(SourcesResource::unknown);
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        return roster.remove(id) ? Response.noContent().build() : unknown().build();
    }

    private static Response withJson(InputStream body, Function<JsonNode, Response.ResponseBuilder> answer)
            throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return problem(Problem.of(REQUEST_ENTITY_TOO_LARGE, "the body is larger than " + LARGEST + " bytes"))
                    .build();
        }
        JsonNode json;
        try {
            json = WireJson.mapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            return problem(Problem.of(
                            BAD_REQUEST,
                            "the body is no JSON: line " + e.getLocation().getLineNr()))
                    .build();
        }
        return answer.apply(json).build();
    }

    private static Response.ResponseBuilder withDraft(
            Draft draft, Function<Followed, Response.ResponseBuilder> answer) {
        return switch (draft) {
            case Draft.Valid(var source) -> answer.apply(source);
            case Draft.Invalid(var violations) -> problem(Problem.invalid(violations));
        };
    }

    private static Response.ResponseBuilder unknown() {
        return problem(Problem.of(NOT_FOUND, "no source with this id is followed"));
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        return Response.fromResponse(problem.toResponse());
    }
}
