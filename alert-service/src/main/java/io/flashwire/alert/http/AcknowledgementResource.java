package io.flashwire.alert.http;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.flashwire.alert.postgres.PostgresAcknowledgements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Who has an incident in hand, for the gateway only. */
@Path("/incidents/{id}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("gateway")
public class AcknowledgementResource {

    private static final int LONGEST_NOTE = 500;

    private final PostgresAcknowledgements acknowledgements;
    private final Caller caller;
    private final InstantSource clock;

    AcknowledgementResource(PostgresAcknowledgements acknowledgements, Caller caller, InstantSource clock) {
        this.acknowledgements = acknowledgements;
        this.caller = caller;
        this.clock = clock;
    }

    record Body(@Nullable String note) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response acknowledge(String id, @Nullable Body body) {
        var note = body == null ? null : body.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Invalid.of("note", "is longer than " + LONGEST_NOTE + " characters");
        }
        return acknowledgements
                .acknowledge(id, caller.name(), note, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(done -> Response.ok(done).build())
                .orElseGet(() -> Problem.response(NOT_FOUND, "There is no incident " + id + "."));
    }

    @GET
    public Response get(String id) {
        return acknowledgements
                .of(id)
                .map(found -> Response.ok(found).build())
                .orElseGet(() -> Problem.response(NOT_FOUND, "Nobody has acknowledged the incident " + id + "."));
    }
}
