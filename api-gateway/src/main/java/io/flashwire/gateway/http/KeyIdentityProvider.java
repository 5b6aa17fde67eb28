package io.flashwire.gateway.http;

import io.flashwire.gateway.access.ApiKey;
import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.postgres.PostgresKeys;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Looks up keys at each request, so that a key that is revoked is refused from that moment on. */
@ApplicationScoped
class KeyIdentityProvider implements IdentityProvider<Credentials.Key> {

    private static final Logger LOG = Logger.getLogger(KeyIdentityProvider.class);

    private final PostgresKeys keys;
    private final InstantSource clock;

    KeyIdentityProvider(PostgresKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Class<Credentials.Key> getRequestType() {
        return Credentials.Key.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credentials.Key request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(request.text()));
    }

    private SecurityIdentity identify(KeyText text) {
        var now = clock.instant();
        var key = keys.withPrefix(text.prefix()).orElseThrow(() -> refused(text, "unknown"));
        return switch (key.check(text, now)) {
            case ApiKey.Check.Admitted(var principal) -> {
                if (key.noteUse(now)) {
                    keys.noteUse(key.id(), now);
                }
                yield Identities.of(principal);
            }
            case ApiKey.Check.Refused(var why) -> throw refused(text, why);
        };
    }

    private static AuthenticationFailedException refused(KeyText text, String why) {
        LOG.infof("a key was refused: prefix=%s reason=%s", text.prefix(), why);
        return new AuthenticationFailedException();
    }
}
