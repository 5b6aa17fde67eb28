package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.AlertQuery;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.RawJson;
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

@Path("/api/alerts")
@Tag(name = "Alerts", description = "What the desk was told")
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    private final PostgresAlerts archive;

    AlertsResource(PostgresAlerts archive) {
        this.archive = archive;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "findAlerts", summary = "Find alerts", description = "Latest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Pages.Alerts.class), example = Examples.ALERTS))
    public Page<RawJson> find(
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Tier.class)) @QueryParam("tier")
                    List<String> tier,
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class)) @QueryParam("kind")
                    List<String> kind,
            @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Alert.Type.class)) @QueryParam("type")
                    List<String> type,
            @Parameter(description = "id of an incident") @QueryParam("incident") List<String> incident,
            @Parameter(
                            description = "only replays, tests and old news (true), or none of them (false)",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("exercise")
                    String exercise,
            @Parameter(description = "sent at or after", schema = @Schema(format = "date-time")) @QueryParam("since")
                    String since,
            @Parameter(description = "sent before", schema = @Schema(format = "date-time")) @QueryParam("until")
                    String until,
            @Parameter(description = "1 to 500", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var query = new AlertQuery(
                Parameters.choices("tier", tier, Tier.class),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.choices("type", type, Alert.Type.class),
                Parameters.words("incident", incident),
                Parameters.flag("exercise", exercise),
                Parameters.range(since, until));
        return archive.find(query, Parameters.pageInTime(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getAlert", summary = "One alert")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Alert.class), example = Examples.ALERT))
    public RawJson get(@PathParam("id") String id) {
        return archive.byId(id).orElseThrow(NotFoundException::new);
    }
}
