package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.Counts;
import io.flashwire.gateway.archive.Counts.By;
import io.flashwire.gateway.archive.TimeRange;
import io.flashwire.gateway.postgres.PostgresCounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/incidents/counts")
@RolesAllowed(Role.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts", description = "How many, when, and who told it first")
public class IncidentCountsResource {

    private final PostgresCounts counts;
    private final InstantSource clock;

    IncidentCountsResource(PostgresCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "countIncidents",
            summary = "How many incidents began, by the hour or the day",
            description = "Of those that the filters let pass, by one thing that their latest alert says.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Counts.class), example = Examples.COUNTS))
    public Counts incidents(
            @BeanParam IncidentParameters filter,
            @BeanParam WhereParameters where,
            @Parameter(
                            description = "what is counted",
                            schema = @Schema(implementation = By.class, defaultValue = "TIER"))
                    @QueryParam("by")
                    String by,
            @BeanParam PeriodParameters parameters) {
        var query = filter.query(where.areas(), TimeRange.ALL, Optional.empty());
        var dimension = Parameters.choice("by", by, By.TIER);
        var period = parameters.period(clock.instant());
        return counts.incidents(query, dimension, period.per(), period.since(), period.until());
    }
}
