package io.flashwire.gateway.http;

import io.flashwire.gateway.archive.Counts.Per;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A time that is counted over, by hours or days. */
record PeriodParameters(
        @Parameter(schema = @Schema(implementation = Per.class, defaultValue = "HOUR")) @QueryParam("per")
        String per,

        @Parameter(
                description = "at or after; a week before until where it is left out",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("since")
        String since,

        @Parameter(
                description = "before; now where it is left out",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("until")
        String until) {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(31);
    private static final Duration LONGEST = Duration.ofDays(366);

    record Period(Per per, Instant since, Instant until) {}

    Period period(Instant now) {
        var unit = Parameters.choice("per", per, Per.HOUR);
        var end = Parameters.time("until", until).orElse(now);
        var begin = Parameters.time("since", since).orElse(end.minus(USUAL)).truncatedTo(unit.unit());
        if (!begin.isBefore(end)) {
            throw new BadParameter("since", "is before until");
        }
        var longest = unit == Per.HOUR ? LONGEST_BY_HOUR : LONGEST;
        if (Duration.between(begin, end).compareTo(longest.plusDays(1)) > 0) {
            throw new BadParameter("since", "is at most %d days before until".formatted(longest.toDays()));
        }
        return new Period(unit, begin, end);
    }
}
