package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.gateway.live.EventId;
import io.flashwire.gateway.live.Positions;
import io.flashwire.gateway.live.Start;
import io.flashwire.gateway.live.StreamFilter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a client says of the stream that it opens. All that is given must hold; of several values of one parameter, any. */
record StreamParameters(
        @Parameter(description = "this tier or a louder one", schema = @Schema(implementation = Tier.class))
        @QueryParam("minTier")
        String minTier,

        @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EventKind.class)) @QueryParam("kind")
        List<String> kind,

        @Parameter(
                description = "status of the event of that kind",
                schema = @Schema(type = SchemaType.ARRAY, implementation = EventStatus.class))
        @QueryParam("status")
        List<String> status,

        @Parameter(
                description = "what is known of the incident; updates have none",
                schema = @Schema(type = SchemaType.ARRAY, implementation = IncidentStatus.class))
        @QueryParam("incidentStatus")
        List<String> incidentStatus,

        @Parameter(description = "id of an actor, or its affiliation", example = "ARM") @QueryParam("actor")
        List<String> actor,

        @Parameter(description = "ISO 3166-1 alpha-2 of a place", example = "AM") @QueryParam("country")
        List<String> country,

        @Parameter(
                description = "latitude, longitude and kilometres of a circle",
                schema = @Schema(type = SchemaType.STRING, pattern = WhereParameters.CIRCLE),
                example = "40.18,44.51,50")
        @QueryParam("near")
        String near,

        @Parameter(
                description = "an area: longitude and latitude of each corner, as in GeoJSON",
                schema = @Schema(type = SchemaType.STRING, pattern = WhereParameters.POLYGON),
                example = "43.4,38.8,46.6,38.8,46.6,41.3")
        @QueryParam("polygon")
        String polygon,

        @Parameter(description = "id of a source", example = "highland-herald") @QueryParam("source")
        List<String> source,

        @Parameter(
                description = "how reliable the best of its sources is at least",
                schema = @Schema(type = SchemaType.STRING, pattern = "^[A-F]$"),
                example = "B")
        @QueryParam("minGrade")
        String minGrade,

        @Parameter(description = "language tag", example = "en") @QueryParam("language")
        List<String> language,

        @Parameter(
                description = "only replays, tests and old news (true), or none of them (false)",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("exercise")
        String exercise,

        @Parameter(
                description = "start with what was recorded at or after",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("since")
        String since,

        @Parameter(description = "as the header, for clients that cannot set it; the header wins")
        @QueryParam("lastEventId")
        String lastEventId,

        @Parameter(description = "id of the last event that was seen") @HeaderParam("Last-Event-ID")
        String lastEventIdHeader) {

    StreamFilter filter() {
        return new StreamFilter(
                Parameters.present(minTier)
                        .map(tier -> Parameters.choice("minTier", tier, Tier.class))
                        .orElse(Tier.ROUTINE),
                Parameters.choices("kind", kind, EventKind.class),
                Parameters.choices("status", status, EventStatus.class),
                Parameters.choices("incidentStatus", incidentStatus, IncidentStatus.class),
                Parameters.words("actor", actor),
                Parameters.words("country", country),
                Parameters.present(near).map(WhereParameters::circle),
                Parameters.present(polygon).map(WhereParameters::polygon),
                Parameters.words("source", source),
                Parameters.present(minGrade).map(StreamParameters::grade),
                Parameters.words("language", language),
                Parameters.flag("exercise", exercise));
    }

    private static String grade(String given) {
        if (given.length() != 1 || given.charAt(0) < 'A' || given.charAt(0) > 'F') {
            throw new BadParameter("minGrade", "is one of A to F");
        }
        return given;
    }

    /** @param head where the stream stands, which says what partitions there are */
    Start start(Positions head) {
        var sinceTime = Parameters.time("since", since);
        return Parameters.present(lastEventIdHeader)
                .or(() -> Parameters.present(lastEventId))
                .<Start>map(id -> switch (EventId.read(id, head)) {
                    case EventId.Valid valid -> valid.start();
                    case EventId.Malformed(var why) -> throw new BadParameter("Last-Event-ID", why);
                })
                .or(() -> sinceTime.map(Start.Since::new))
                .orElseGet(Start.Now::new);
    }
}
