package io.flashwire.gateway.http;

import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of an answer. */
record PageParameters(
        @Parameter(
                description = "1 to 500",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
        @QueryParam("limit")
        String limit,

        @Parameter(
                description = "next of the page before",
                schema = @Schema(type = SchemaType.STRING, pattern = Cursor.FORM))
        @QueryParam("cursor")
        String cursor,

        @Parameter(description = "only these fields of each item", example = "id") @QueryParam("fields")
        List<String> fields) {

    PageRequest page() {
        return Parameters.page(limit, cursor);
    }

    PageRequest inTime() {
        return Parameters.pageInTime(limit, cursor);
    }

    /** @param known that an item may have */
    Optional<Fields> fields(Set<String> known) {
        return Fields.read("fields", fields, known);
    }
}
