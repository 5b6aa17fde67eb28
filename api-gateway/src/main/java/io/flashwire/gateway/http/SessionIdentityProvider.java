package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Session;
import io.flashwire.gateway.postgres.PostgresSessions;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Looks up the session behind a cookie. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<Credentials.Cookie> {

    private final PostgresSessions sessions;
    private final InstantSource clock;

    SessionIdentityProvider(PostgresSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Class<Credentials.Cookie> getRequestType() {
        return Credentials.Cookie.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credentials.Cookie request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.withCookie(request.value())
                .filter(session -> !session.over(clock.instant()))
                .map(Session::principal)
                .map(Identities::of)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
