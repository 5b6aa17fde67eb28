package io.flashwire.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flashwire.gateway.access.ApiKey;
import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.archive.TimeRange;
import io.flashwire.gateway.postgres.PostgresKeys;
import io.flashwire.gateway.postgres.PostgresKeys.Rotation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Path("/api/keys")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "API keys; their secrets are kept nowhere")
public class KeysResource {

    private static final Logger LOG = Logger.getLogger(KeysResource.class);
    private static final int MAX_NAME = 200;
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final PostgresKeys keys;
    private final SecureRandom random;
    private final InstantSource clock;
    private final SecurityIdentity identity;

    KeysResource(PostgresKeys keys, SecureRandom random, InstantSource clock, SecurityIdentity identity) {
        this.keys = keys;
        this.random = random;
        this.clock = clock;
        this.identity = identity;
    }

    /** As the API writes roles. */
    @Schema(name = "Role")
    public enum RoleName {
        reader,
        editor,
        ingest,
        admin
    }

    @Schema(
            name = "NewKey",
            requiredProperties = {"name", "roles"})
    public record Wanted(
            @Schema(minLength = 1, maxLength = MAX_NAME, pattern = "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$") @Nullable
            String name,

            @Schema(type = SchemaType.ARRAY, implementation = RoleName.class, minItems = 1) @Nullable
            List<String> roles,

            @Nullable Instant expiresAt) {}

    @Schema(name = "KeyRotation")
    public record Overlap(
            @Schema(
                    description = "how long the old key stays good, at most 30 days",
                    defaultValue = "PT24H",
                    examples = "PT24H")
            @Nullable
            String overlap,

            @Schema(description = "of the new key") @Nullable
            Instant expiresAt) {}

    @Schema(name = "Key")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            UUID id,
            String prefix,

            @Schema(description = "whose it is; a key that replaces another has the same holder")
            String holder,

            String name,
            Set<String> roles,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        static Shown of(ApiKey key) {
            var roles = key.roles().stream().map(Role::lowerCase).collect(Collectors.toSet());
            return new Shown(
                    key.id(),
                    key.prefix(),
                    key.holder(),
                    key.name(),
                    roles,
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.lastUsedAt());
        }
    }

    @Schema(name = "CreatedKey")
    public record Created(
            @Schema(description = "the key itself; shown this once", examples = "fw_…_…")
            String key,

            Shown details) {}

    @Schema(name = "KeyList")
    public record Listed(List<Shown> items) {}

    @GET
    @Operation(operationId = "listKeys", summary = "All keys, the revoked ones too")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listed.class)))
    public Listed list() {
        return new Listed(keys.all().stream().map(Shown::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "The answer holds the key. It is shown this once.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Wanted.class), example = Examples.NEW_KEY))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Created.class)))
    public Response create(@Nullable Wanted wanted) {
        if (wanted == null) {
            throw new BadParameter("body", "is missing");
        }
        var text = KeyText.mint(random);
        var now = clock.instant();
        var key = ApiKey.first(text, name(wanted.name()), roles(wanted.roles()), now, future(wanted.expiresAt(), now));
        keys.add(key);
        LOG.infof("a key was made: prefix=%s roles=%s by=%s", key.prefix(), key.roles(), by());
        return created(text, key);
    }

    @POST
    @Path("/{id}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateKey",
            summary = "Replace a key by a new one",
            description =
                    "The new key has the same holder and roles, and owns what the old one made. The old one is good"
                            + " until the overlap is over.")
    @RequestBody(
            required = false,
            content = @Content(schema = @Schema(implementation = Overlap.class), example = Examples.OVERLAP))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Created.class), example = Examples.CREATED_KEY))
    @APIResponse(responseCode = "409", description = "it is no key that can be replaced")
    public Response rotate(@PathParam("id") String id, @Nullable Overlap wanted) {
        var now = clock.instant();
        var text = KeyText.mint(random);
        var overlap = overlap(wanted == null ? null : wanted.overlap());
        var expiresAt = future(wanted == null ? null : wanted.expiresAt(), now);
        return switch (uuid(id).map(each -> keys.rotate(each, text, overlap, expiresAt, now))
                .orElseGet(Rotation.Unknown::new)) {
            case Rotation.Replaced(var old, var fresh) -> {
                LOG.infof("a key was replaced: prefix=%s by=%s asked=%s", old.prefix(), fresh.prefix(), by());
                yield created(text, fresh);
            }
            case Rotation.NotReplaceable(var why) ->
                Problem.of(Status.CONFLICT, "this key " + why).response().build();
            case Rotation.Unknown() -> throw new NotFoundException();
        };
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key, from this moment on")
    @APIResponse(responseCode = "204", description = "it is good no longer")
    public void revoke(@PathParam("id") String id) {
        var key = uuid(id).flatMap(each -> keys.revoke(each, clock.instant())).orElseThrow(NotFoundException::new);
        LOG.infof("a key was revoked: prefix=%s by=%s", key.prefix(), by());
    }

    private static Response created(KeyText text, ApiKey key) {
        return Response.created(UriBuilder.fromPath("/api/keys/{id}").build(key.id()))
                .entity(new Created(text.write(), Shown.of(key)))
                .build();
    }

    private String by() {
        return Identities.principal(identity).id();
    }

    private static String name(@Nullable String given) {
        return Parameters.present(given)
                .filter(name -> name.length() <= MAX_NAME && name.indexOf('\0') < 0)
                .orElseThrow(() ->
                        new BadParameter("name", "says what the key is for, in 1 to " + MAX_NAME + " characters"));
    }

    private static Set<Role> roles(@Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            throw new BadParameter("roles", "names one of reader, editor, ingest, admin at least");
        }
        return given.stream()
                .map(name -> Role.named(name)
                        .orElseThrow(() -> new BadParameter("roles", "are of reader, editor, ingest, admin")))
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant future(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt != null && (!expiresAt.isAfter(now) || !TimeRange.storable(expiresAt))) {
            throw new BadParameter("expiresAt", "is in the future");
        }
        return expiresAt;
    }

    private static Duration overlap(@Nullable String given) {
        var text = Parameters.present(given);
        if (text.isEmpty()) {
            return USUAL_OVERLAP;
        }
        try {
            var overlap = Duration.parse(text.get());
            if (!overlap.isNegative() && overlap.compareTo(LONGEST_OVERLAP) <= 0) {
                return overlap;
            }
        } catch (DateTimeParseException _) {
            // told below
        }
        throw new BadParameter("overlap", "is a duration from PT0S to P30D, for instance PT24H");
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
