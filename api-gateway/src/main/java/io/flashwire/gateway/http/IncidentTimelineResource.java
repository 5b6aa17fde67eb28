package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.Counts.By;
import io.flashwire.gateway.archive.TimeRange;
import io.flashwire.gateway.archive.Timeline;
import io.flashwire.gateway.postgres.PostgresTimelines;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/incidents/timeline")
@RolesAllowed(Role.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts", description = "How many, when, and who told it first")
public class IncidentTimelineResource {

    private static final int USUAL_STEPS = 80;
    private static final int MOST_STEPS = 400;

    private final PostgresTimelines timelines;

    IncidentTimelineResource(PostgresTimelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Operation(
            operationId = "timeIncidents",
            summary = "How many incidents happened when",
            description =
                    "From the first to the last that the filters let pass, or within the range that is asked for, in steps of a"
                            + " length that people count in. By when they happened, where counts go by when they were told.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Timeline.class), example = Examples.TIMELINE))
    public Timeline incidents(
            @BeanParam IncidentParameters filter,
            @BeanParam WhereParameters where,
            @Parameter(
                            description = "what is counted",
                            schema = @Schema(implementation = By.class, defaultValue = "TIER"))
                    @QueryParam("by")
                    String by,
            @Parameter(
                            description = "at most, 2 to 400",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "2",
                                            maximum = "400",
                                            defaultValue = "80"))
                    @QueryParam("steps")
                    String steps) {
        var most = Parameters.present(steps)
                .map(given -> Parameters.number("steps", given, 2, MOST_STEPS))
                .orElse(USUAL_STEPS);
        var dimension = Parameters.choice("by", by, By.TIER);
        return timelines.incidents(filter.query(where.areas(), TimeRange.ALL, Optional.empty()), dimension, most);
    }
}
