package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Principal;
import io.flashwire.gateway.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** A principal as the framework knows identities. */
final class Identities {

    private static final String PRINCIPAL = "flashwire.principal";

    private Identities() {}

    static SecurityIdentity of(Principal principal) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal.id()))
                .addRoles(Role.namesOf(principal.roles()))
                .addAttribute(PRINCIPAL, principal)
                .build();
    }

    static Principal principal(SecurityIdentity identity) {
        return identity.getAttribute(PRINCIPAL);
    }
}
