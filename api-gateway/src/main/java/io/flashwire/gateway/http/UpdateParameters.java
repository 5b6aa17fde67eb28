package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.archive.Area;
import io.flashwire.gateway.archive.UpdateQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which updates. All that is given must hold; of several values of one parameter, any. */
record UpdateParameters(
        @Parameter(description = "id of the source", example = "highland-herald") @QueryParam("source")
        List<String> source,

        @Parameter(description = "language tag", example = "en") @QueryParam("language")
        List<String> language,

        @Parameter(
                description = "kind of an event",
                schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class))
        @QueryParam("kind")
        List<String> kind,

        @Parameter(
                description = "status of the event of that kind",
                schema = @Schema(type = SchemaType.ARRAY, implementation = EventStatus.class))
        @QueryParam("status")
        List<String> status,

        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Tier.class)) @QueryParam("tier")
        List<String> tier,

        @Parameter(description = "id of an actor", example = "ARM") @QueryParam("actor")
        List<String> actor,

        @Parameter(description = "ISO 3166-1 alpha-2 of a place", example = "AM") @QueryParam("country")
        List<String> country,

        @Parameter(
                description = "words, \"a phrase\", -without, one or other",
                schema = @Schema(type = SchemaType.STRING, maxLength = 200),
                example = "martial law")
        @QueryParam("q")
        String q,

        @Parameter(
                description = "published at or after",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("since")
        String since,

        @Parameter(description = "published before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("until")
        String until,

        @Parameter(
                description = "learnt or changed after, in the order in which they were",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("changedAfter")
        String changedAfter) {

    UpdateQuery query(List<Area> areas) {
        return new UpdateQuery(
                Parameters.words("source", source),
                Parameters.words("language", language),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.choices("status", status, EventStatus.class),
                Parameters.choices("tier", tier, Tier.class),
                Parameters.words("actor", actor),
                Parameters.words("country", country),
                areas,
                Parameters.text("q", q),
                Parameters.range(since, until),
                Parameters.time("changedAfter", changedAfter));
    }
}
