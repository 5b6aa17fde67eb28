package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Principal;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.access.Session;
import io.flashwire.gateway.postgres.PostgresSessions;
import io.flashwire.gateway.wiring.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Opens sessions, and writes down for whom. */
@ApplicationScoped
class SignIn {

    private final PostgresSessions sessions;
    private final AuditTrail audit;
    private final Duration lifetime;
    private final SecureRandom random;
    private final InstantSource clock;

    SignIn(
            PostgresSessions sessions,
            AuditTrail audit,
            GatewayConfig config,
            SecureRandom random,
            InstantSource clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.lifetime = config.access().sessionLifetime();
        this.random = random;
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** @return the cookie's value, for somebody for whom the identity provider vouched just now */
    String as(Principal principal) {
        var now = clock.instant();
        var opened = Session.open(principal.id(), principal.name(), principal.roles(), lifetime, random, now);
        sessions.add(opened.session(), now);
        audit.signedIn(opened.session().principal(), "loginWithProvider", ProviderLoginResource.PATH);
        return opened.cookie();
    }

    /** @return the cookie's value; empty where the token is unknown, used or out of date */
    Optional<String> withToken(String token) {
        var now = clock.instant();
        var opened = Session.open(Principal.OPERATOR, "one-time token", Set.of(Role.ADMIN), lifetime, random, now);
        if (token.isBlank() || !sessions.exchange(token, opened.session(), now)) {
            return Optional.empty();
        }
        audit.signedIn(opened.session().principal(), "login", "/login");
        return Optional.of(opened.cookie());
    }
}
