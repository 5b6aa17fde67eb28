package io.flashwire.gateway.access;

import java.time.Instant;

/**
 * Somebody changed something, or tried to.
 *
 * @param who id of the principal
 * @param operation as the API document names it
 * @param target the path, and for what was made its own: never a query, never a body
 * @param status what was answered
 */
public record AuditEntry(
        Instant at,
        String who,
        String name,
        Principal.By way,
        String operation,
        String method,
        String target,
        int status) {}
