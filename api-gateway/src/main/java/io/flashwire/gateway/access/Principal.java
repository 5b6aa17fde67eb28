package io.flashwire.gateway.access;

import java.util.Set;

/**
 * Somebody whom the gateway knows.
 *
 * @param id the same however often they come back, and whatever key they come with: what they make is theirs by it. Never a secret
 * @param credential what they came with this time, by a name that is no secret: what is open by it ends with it
 */
public record Principal(String id, String credential, String name, Set<Role> roles, By by) {

    /** Whoever has the terminal that the stack was started from. */
    public static final String OPERATOR = "operator";

    public Principal {
        roles = Set.copyOf(roles);
    }

    /** How it was recognised. */
    public enum By {
        KEY,
        /** By a cookie, which a browser sends along for whatever page asks it to. */
        SESSION,
        /** By a token of the identity provider. */
        TOKEN
    }
}
