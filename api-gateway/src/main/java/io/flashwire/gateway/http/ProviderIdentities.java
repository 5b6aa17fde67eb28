package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Groups;
import io.flashwire.gateway.access.ProviderUser;
import io.flashwire.gateway.wiring.GatewayConfig;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Makes a principal of whomever the identity provider vouches for: the provider says who it is and in what groups, we say what that allows. */
@ApplicationScoped
class ProviderIdentities implements SecurityIdentityAugmentor {

    private final Groups groups;

    ProviderIdentities(GatewayConfig config) {
        this.groups = config.oidc().groups().toGroups();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.isAnonymous() || Identities.known(identity)
                                ? identity
                                : Identities.of(user(identity).principal(groups), identity));
    }

    private static ProviderUser user(SecurityIdentity identity) {
        var principal = identity.getPrincipal();
        if (principal instanceof JsonWebToken token && token.getSubject() != null) {
            return new ProviderUser(token.getSubject(), name(token), identity.getRoles());
        }
        return new ProviderUser(principal.getName(), principal.getName(), identity.getRoles());
    }

    private static @Nullable String name(JsonWebToken token) {
        String name = token.getClaim("name");
        return name == null ? token.getName() : name;
    }
}
