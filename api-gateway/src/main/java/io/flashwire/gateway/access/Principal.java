package io.flashwire.gateway.access;

import java.util.Set;

/**
 * Somebody whom the gateway knows.
 *
 * @param id for logs: never a secret
 */
public record Principal(String id, String name, Set<Role> roles, By by) {

    public Principal {
        roles = Set.copyOf(roles);
    }

    /** How it was recognised. */
    public enum By {
        KEY,
        /** By a cookie, which a browser sends along for whatever page asks it to. */
        SESSION
    }
}
