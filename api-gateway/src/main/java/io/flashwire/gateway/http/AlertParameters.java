package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.archive.AlertQuery;
import io.flashwire.gateway.archive.Area;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which alerts. All that is given must hold; of several values of one parameter, any. */
record AlertParameters(
        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Tier.class)) @QueryParam("tier")
        List<String> tier,

        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class)) @QueryParam("kind")
        List<String> kind,

        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Alert.Type.class)) @QueryParam("type")
        List<String> type,

        @Parameter(description = "id of an incident") @QueryParam("incident")
        List<String> incident,

        @Parameter(
                description = "how far the event has come",
                schema = @Schema(type = SchemaType.ARRAY, implementation = EventStatus.class))
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

        @Parameter(description = "sent at or after", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("since")
        String since,

        @Parameter(description = "sent before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("until")
        String until) {

    AlertQuery query(List<Area> areas) {
        return new AlertQuery(
                Parameters.choices("tier", tier, Tier.class),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.choices("type", type, Alert.Type.class),
                Parameters.words("incident", incident),
                Parameters.choices("status", status, EventStatus.class),
                Parameters.words("actor", actor),
                Parameters.words("country", country),
                Parameters.words("source", source),
                areas,
                Parameters.flag("exercise", exercise),
                Parameters.range(since, until));
    }
}
