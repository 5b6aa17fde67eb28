package io.flashwire.alert.http;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.flashwire.alert.postgres.PostgresSilences;
import io.flashwire.alert.silence.Silence;
import io.flashwire.contracts.EventKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Silences, for the gateway only. */
@Path("/silences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("gateway")
public class SilenceResource {

    private final PostgresSilences silences;
    private final Caller caller;
    private final InstantSource clock;

    SilenceResource(PostgresSilences silences, Caller caller, InstantSource clock) {
        this.silences = silences;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param everybody whether it spares all subscriptions, which an administrator may ask for */
    record Body(
            @Nullable String incident,
            @Nullable Set<EventKind> kinds,
            @Nullable Set<String> countries,
            @Nullable Set<String> actors,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable Boolean everybody) {}

    @POST
    public Response add(@Nullable Body body) {
        if (body == null || body.until() == null) {
            throw Invalid.of("until", "is missing: a silence ends");
        }
        var everybody = Boolean.TRUE.equals(body.everybody());
        if (everybody && !caller.administers()) {
            throw Invalid.of("everybody", "is for administrators");
        }
        var silence = new Silence(
                UUID.randomUUID(),
                everybody ? null : caller.key(),
                body.incident(),
                orNone(body.kinds()),
                orNone(body.countries()),
                orNone(body.actors()),
                body.until(),
                body.reason() == null ? "" : body.reason().strip(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        silence.objections().stream().findFirst().ifPresent(objection -> {
            throw Invalid.of("", objection);
        });
        silences.add(silence);
        return Response.created(URI.create("/silences/" + silence.id()))
                .entity(silence)
                .build();
    }

    @GET
    public List<Silence> all() {
        return silences.at(clock.instant()).stream()
                .filter(silence -> silence.owner() == null || caller.owns(silence.owner()))
                .toList();
    }

    @DELETE
    @Path("{id}")
    public Response end(UUID id) {
        var found = silences.get(id).filter(silence -> caller.owns(silence.owner()));
        found.ifPresent(silence -> silences.remove(silence.id()));
        return found.isPresent()
                ? Response.noContent().build()
                : Problem.response(NOT_FOUND, "There is no silence " + id + ".");
    }

    private static <T> Set<T> orNone(@Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }
}
