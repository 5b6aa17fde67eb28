package io.flashwire.gateway.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A browser that signed in.
 *
 * @param holder who signed in
 * @param digest of the cookie's value, which is kept nowhere
 */
public record Session(
        String digest, String holder, String name, Set<Role> roles, Instant createdAt, Instant expiresAt) {

    public Session {
        roles = Set.copyOf(roles);
    }

    /**
     * @param cookie what the browser is given, and gives back
     */
    public record Opened(String cookie, Session session) {}

    public static Opened open(
            String holder, String name, Set<Role> roles, Duration lifetime, SecureRandom random, Instant now) {
        var cookie = Secret.random(random);
        return new Opened(cookie, new Session(Secret.digest(cookie), holder, name, roles, now, now.plus(lifetime)));
    }

    public boolean over(Instant now) {
        return !expiresAt.isAfter(now);
    }

    public Principal principal() {
        return new Principal(holder, "session:" + digest.substring(0, 8), name, roles, Principal.By.SESSION);
    }
}
