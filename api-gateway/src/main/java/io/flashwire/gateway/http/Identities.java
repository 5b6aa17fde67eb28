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
        return of(
                principal, QuarkusSecurityIdentity.builder().setAnonymous(true).build());
    }

    /** @param vouched by whom, and until when, as the framework keeps it */
    static SecurityIdentity of(Principal principal, SecurityIdentity vouched) {
        return QuarkusSecurityIdentity.builder()
                .addCredentials(vouched.getCredentials())
                .addAttributes(vouched.getAttributes())
                .setPrincipal(new QuarkusPrincipal(principal.credential()))
                .addRoles(Role.namesOf(principal.roles()))
                .addAttribute(PRINCIPAL, principal)
                .build();
    }

    static boolean known(SecurityIdentity identity) {
        return identity.getAttribute(PRINCIPAL) != null;
    }

    static Principal principal(SecurityIdentity identity) {
        return identity.getAttribute(PRINCIPAL);
    }
}
