package io.flashwire.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param prefix the part of it that may be shown
 * @param digest of its secret
 * @param holder whose it is: the same for the key that it replaced
 * @param name what it is for, in the words of who made it
 */
public record ApiKey(
        UUID id,
        String prefix,
        String digest,
        String holder,
        String name,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** Finer than this nobody asks when a key was last used, and each write costs. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    public ApiKey {
        roles = Set.copyOf(roles);
    }

    /** A key for somebody new. */
    public static ApiKey first(KeyText text, String name, Set<Role> roles, Instant now, @Nullable Instant expiresAt) {
        return new ApiKey(
                UUID.randomUUID(),
                text.prefix(),
                text.digest(),
                "key:" + text.prefix(),
                name,
                roles,
                now,
                expiresAt,
                null,
                null);
    }

    /** What becomes of an attempt to use a key. */
    public sealed interface Check {
        record Admitted(Principal principal) implements Check {}

        record Refused(String why) implements Check {}
    }

    public Check check(KeyText presented, Instant now) {
        if (!Secret.sameDigest(digest, presented.digest())) {
            return new Check.Refused("unknown");
        }
        if (revokedAt != null) {
            return new Check.Refused("revoked");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return new Check.Refused("expired");
        }
        return new Check.Admitted(new Principal(holder, "key:" + prefix, name, roles, Principal.By.KEY));
    }

    /** Whether it opens anything still. */
    public boolean good(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    /**
     * The key that takes this one's place: the same holder, the same roles.
     *
     * @param expiresAt of the new one
     */
    public ApiKey replacement(KeyText text, Instant now, @Nullable Instant expiresAt) {
        return new ApiKey(
                UUID.randomUUID(), text.prefix(), text.digest(), holder, name, roles, now, expiresAt, null, null);
    }

    /** When this one stops, once it was replaced: both are good until then, and it never lives longer for it. */
    public Instant endAfter(Duration overlap, Instant now) {
        var end = now.plus(overlap);
        return expiresAt != null && expiresAt.isBefore(end) ? expiresAt : end;
    }

    public boolean noteUse(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_RESOLUTION).isBefore(now);
    }
}
