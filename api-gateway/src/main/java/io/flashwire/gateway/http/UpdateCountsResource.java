package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.Counts;
import io.flashwire.gateway.archive.Counts.By;
import io.flashwire.gateway.postgres.PostgresCounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/updates/counts")
@RolesAllowed(Role.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts", description = "How many, when, and who told it first")
public class UpdateCountsResource {

    private final PostgresCounts counts;
    private final InstantSource clock;

    UpdateCountsResource(PostgresCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "countUpdates",
            summary = "How many updates there were, by the hour or the day",
            description =
                    "All of them, or those of each value of one thing: of each tier, of some sources. At most 31 days by"
                            + " the hour, and 366 by the day.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Counts.class), example = Examples.COUNTS))
    public Counts updates(
            @Parameter(
                            description = "what is counted; all where it is left out",
                            schema = @Schema(implementation = By.class))
                    @QueryParam("by")
                    String by,
            @Parameter(description = "of it; may be left out for KIND, STATUS and TIER", example = "FLASH")
                    @QueryParam("value")
                    List<String> value,
            @BeanParam PeriodParameters parameters) {
        var period = parameters.period(clock.instant());
        return counts.updates(facets(by, value), period.per(), period.since(), period.until());
    }

    private static List<String> facets(String by, List<String> value) {
        var values = Parameters.words("value", value);
        if (Parameters.present(by).isEmpty()) {
            if (!values.isEmpty()) {
                throw new BadParameter("value", "is of what by names");
            }
            return List.of();
        }
        var dimension = Parameters.choice("by", by, By.class);
        Collection<String> wanted = values.isEmpty() ? all(dimension) : values;
        return wanted.stream().map(dimension::facet).toList();
    }

    private static List<String> all(By dimension) {
        return switch (dimension) {
            case KIND -> names(EventKind.values());
            case STATUS -> names(EventStatus.values());
            case TIER -> names(Tier.values());
            case SOURCE, LANGUAGE, ACTOR, COUNTRY ->
                throw new BadParameter("value", "says which " + dimension + " is counted");
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
