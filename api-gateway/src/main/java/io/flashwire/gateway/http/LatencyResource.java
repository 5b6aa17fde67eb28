package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.postgres.PostgresCounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/latency")
@RolesAllowed(Role.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts", description = "How many, when, and who told it first")
public class LatencyResource {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final PostgresCounts counts;
    private final InstantSource clock;

    LatencyResource(PostgresCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "sourceLatencies",
            summary = "Which sources had it first",
            description =
                    "Of the incidents that several sources told, by what the sources' own clocks say; who was first most"
                            + " often comes first.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Pages.Latencies.class), example = Examples.LATENCIES))
    public Pages.Latencies latencies(
            @Parameter(
                            description = "told at or after; 30 days before until where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    String since,
            @Parameter(
                            description = "told before; now where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("until")
                    String until) {
        var end = Parameters.time("until", until).orElse(clock.instant());
        var begin = Parameters.time("since", since).orElse(end.minus(USUAL));
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw new BadParameter("since", "is before until, by 366 days at most");
        }
        return new Pages.Latencies(begin, end, counts.latencies(begin, end));
    }
}
