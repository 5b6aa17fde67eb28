package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.archive.Area;
import io.flashwire.gateway.archive.IncidentQuery;
import io.flashwire.gateway.archive.TimeRange;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which incidents, as their latest alert tells them. All that is given must hold; of several values of one parameter, any. */
record IncidentParameters(
        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Tier.class)) @QueryParam("tier")
        List<String> tier,

        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class)) @QueryParam("kind")
        List<String> kind,

        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = IncidentStatus.class))
        @QueryParam("status")
        List<String> status,

        @Parameter(description = "id of an actor", example = "ARM") @QueryParam("actor")
        List<String> actor,

        @Parameter(description = "ISO 3166-1 alpha-2 of the place", example = "AM") @QueryParam("country")
        List<String> country,

        @Parameter(description = "id of a source that tells it", example = "highland-herald") @QueryParam("source")
        List<String> source,

        @Parameter(
                description = "only replays, tests and old news (true), or none of them (false)",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("exercise")
        String exercise,

        @Parameter(
                description = "happened at or after",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("occurredSince")
        String occurredSince,

        @Parameter(description = "happened before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("occurredUntil")
        String occurredUntil) {

    IncidentQuery query(List<Area> areas, TimeRange latest, Optional<Instant> changedAfter) {
        return new IncidentQuery(
                Parameters.choices("tier", tier, Tier.class),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.choices("status", status, IncidentStatus.class),
                Parameters.words("actor", actor),
                Parameters.words("country", country),
                Parameters.words("source", source),
                areas,
                Parameters.flag("exercise", exercise),
                latest,
                occurred(),
                changedAfter);
    }

    private TimeRange occurred() {
        var since = Parameters.time("occurredSince", occurredSince);
        var until = Parameters.time("occurredUntil", occurredUntil);
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw new BadParameter("occurredSince", "is before occurredUntil");
        }
        return new TimeRange(since, until);
    }
}
