package io.flashwire.gateway.http;

import io.flashwire.gateway.access.AuditEntry;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.postgres.PostgresAudit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/audit")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what")
public class AuditResource {

    private final PostgresAudit audit;

    AuditResource(PostgresAudit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "findAuditEntries",
            summary = "Who changed what, or tried to",
            description =
                    "Latest first. Changes through the API, refused ones too, and sign-ins; news that is pushed is"
                            + " not among them.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Pages.Audit.class), example = Examples.AUDIT))
    public Page<AuditEntry> find(
            @Parameter(
                            description = "a holder, as keys name theirs",
                            schema = @Schema(type = SchemaType.STRING, maxLength = Parameters.MAX_WORD),
                            example = "operator")
                    @QueryParam("who")
                    String who,
            @Parameter(description = "id of an operation of this document", example = "createKey")
                    @QueryParam("operation")
                    List<String> operation,
            @Parameter(description = "at or after", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    String since,
            @Parameter(description = "before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("until")
                    String until,
            @Parameter(
                            description = "1 to 500",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(
                            description = "next of the page before",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^" + Cursor.OF_CHANGES + "$"))
                    @QueryParam("cursor")
                    String cursor) {
        return audit.find(
                Parameters.text("who", who),
                Parameters.words("operation", operation),
                Parameters.range(since, until),
                Parameters.pageInChanges(limit, cursor));
    }
}
