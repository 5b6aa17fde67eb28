package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.IncidentHistory;
import io.flashwire.gateway.archive.TimeRange;
import io.flashwire.gateway.feed.GeoJson;
import io.flashwire.gateway.postgres.PostgresAlerts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/incidents")
@Tag(name = "Incidents", description = "The situations that alerts are about, from the first word to now")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {

    private static final Duration USUAL = Duration.ofDays(30);

    private final PostgresAlerts archive;
    private final InstantSource clock;

    IncidentsResource(PostgresAlerts archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Produces({MediaType.APPLICATION_JSON, GeoJson.TYPE})
    @Operation(
            operationId = "findIncidents",
            summary = "Find incidents",
            description =
                    "Each as its latest alert tells it, the latest first; with changedAfter, in the order in which they"
                            + " changed. As JSON, or as GeoJSON for maps.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Pages.Incidents.class),
                        example = Examples.INCIDENTS),
                @Content(mediaType = GeoJson.TYPE, schema = @Schema(implementation = Pages.Features.class))
            })
    public Response find(
            @BeanParam IncidentParameters parameters,
            @Parameter(
                            description = "latest alert at or after",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    String since,
            @Parameter(
                            description = "latest alert before",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("until")
                    String until,
            @Parameter(
                            description = "new or changed after, in the order in which they were",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("changedAfter")
                    String changedAfter,
            @BeanParam WhereParameters where,
            @BeanParam PageParameters wanted,
            @Context Request request) {
        var query = parameters.query(
                where.areas(), Parameters.range(since, until), Parameters.time("changedAfter", changedAfter));
        var page = wanted.page();
        if (query.changedAfter().isPresent() && page.after().orElse(null) instanceof Cursor.AtTime) {
            throw new BadParameter("cursor", "is of an answer in the order of time, and changedAfter asks for another");
        }
        var fields = wanted.fields(Fields.OF_INCIDENTS);
        var found = archive.findIncidents(query, page);
        if (GeoJson.TYPE.equals(Format.of(request, MediaType.APPLICATION_JSON, GeoJson.TYPE))) {
            return Response.ok(GeoJson.incidents(found), GeoJson.TYPE).build();
        }
        return Response.ok(fields.isPresent() ? fields.get().of(found) : found, MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/places")
    @RolesAllowed(Role.READ)
    @Produces(GeoJson.TYPE)
    @Operation(
            operationId = "findIncidentPlaces",
            summary = "Where incidents are, and how many",
            description =
                    "As GeoJSON, the places with most incidents first; incidents without a place are not among them.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = GeoJson.TYPE,
                            schema = @Schema(implementation = Pages.Features.class),
                            example = Examples.PLACES))
    public Response places(
            @BeanParam IncidentParameters parameters,
            @Parameter(
                            description =
                                    "latest alert at or after; 30 days before until, or now, where neither this nor occurredSince"
                                            + " is given",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    String since,
            @Parameter(
                            description = "latest alert before",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("until")
                    String until,
            @BeanParam WhereParameters where,
            @Parameter(
                            description = "1 to 500",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        var end = Parameters.time("until", until);
        var begin = Parameters.time("since", since);
        if (begin.isEmpty() && Parameters.present(parameters.occurredSince()).isEmpty()) {
            begin = Optional.of(end.orElseGet(clock::instant).minus(USUAL));
        }
        var query = parameters.query(where.areas(), new TimeRange(begin, end), Optional.empty());
        var places = archive.places(query, Parameters.page(limit, null).limit());
        return Response.ok(GeoJson.places(places), GeoJson.TYPE).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "getIncident",
            summary = "One incident with its whole history",
            description = "Its alerts in order, and all sources, evidence and claims that they ever named")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = IncidentHistory.class), example = Examples.INCIDENT))
    public IncidentHistory get(@PathParam("id") String id) {
        return archive.incident(id).orElseThrow(NotFoundException::new);
    }
}
