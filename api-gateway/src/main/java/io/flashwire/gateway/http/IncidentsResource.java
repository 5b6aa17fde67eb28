package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.IncidentHistory;
import io.flashwire.gateway.archive.IncidentQuery;
import io.flashwire.gateway.archive.IncidentSummary;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.postgres.PostgresAlerts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

    private final PostgresAlerts archive;

    IncidentsResource(PostgresAlerts archive) {
        this.archive = archive;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "findIncidents",
            summary = "Find incidents",
            description = "Each as its latest alert tells it, the latest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Pages.Incidents.class), example = Examples.INCIDENTS))
    public Page<IncidentSummary> find(
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Tier.class)) @QueryParam("tier")
                    List<String> tier,
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class)) @QueryParam("kind")
                    List<String> kind,
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = IncidentStatus.class))
                    @QueryParam("status")
                    List<String> status,
            @Parameter(description = "id of an actor", example = "ARM") @QueryParam("actor") List<String> actor,
            @Parameter(description = "ISO 3166-1 alpha-2 of the place", example = "AM") @QueryParam("country")
                    List<String> country,
            @Parameter(
                            description = "only replays, tests and old news (true), or none of them (false)",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("exercise")
                    String exercise,
            @Parameter(description = "latest alert at or after", schema = @Schema(format = "date-time"))
                    @QueryParam("since")
                    String since,
            @Parameter(description = "latest alert before", schema = @Schema(format = "date-time")) @QueryParam("until")
                    String until,
            @Parameter(description = "1 to 500", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var query = new IncidentQuery(
                Parameters.choices("tier", tier, Tier.class),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.choices("status", status, IncidentStatus.class),
                Parameters.words("actor", actor),
                Parameters.words("country", country),
                Parameters.flag("exercise", exercise),
                Parameters.range(since, until));
        return archive.findIncidents(query, Parameters.pageInTime(limit, cursor));
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
