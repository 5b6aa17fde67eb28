package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Principal.By;
import io.flashwire.gateway.wiring.GatewayConfig;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a browser goes to the identity provider, and comes back from it to a session of ours. */
@Path(ProviderLoginResource.PATH)
@Tag(name = "Session")
public class ProviderLoginResource {

    static final String PATH = "/login/provider";

    private final SignIn signIn;
    private final CurrentIdentityAssociation identities;
    private final HttpAuthenticator authenticator;
    private final boolean enabled;

    ProviderLoginResource(
            SignIn signIn,
            CurrentIdentityAssociation identities,
            HttpAuthenticator authenticator,
            GatewayConfig config) {
        this.signIn = signIn;
        this.identities = identities;
        this.authenticator = authenticator;
        this.enabled = config.oidc().enabled();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "loginWithProvider",
            summary = "Sign in by the identity provider",
            description =
                    "Goes to the provider, and from there back here, which sets the cookie and goes to the dashboard.")
    @APIResponse(responseCode = "302", description = "to the provider")
    @APIResponse(responseCode = "303", description = "signed in")
    @APIResponse(responseCode = "404", description = "there is no provider here")
    public Uni<Response> login(@Context RoutingContext context) {
        if (!enabled) {
            throw new NotFoundException();
        }
        return identities
                .getDeferredIdentity()
                .chain(identity -> identity.isAnonymous() ? toProvider(context) : opened(identity, context));
    }

    private Uni<Response> toProvider(RoutingContext context) {
        return authenticator
                .getChallenge(context)
                .map(challenge -> Response.status(challenge.status)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(challenge.headerName.toString(), challenge.headerContent)
                        .build());
    }

    private Uni<Response> opened(SecurityIdentity identity, RoutingContext context) {
        var principal = Identities.principal(identity);
        if (principal.by() != By.TOKEN || principal.roles().isEmpty()) {
            throw new ForbiddenException();
        }
        return Uni.createFrom()
                .item(principal)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(signIn::as)
                .map(cookie -> {
                    context.response()
                            .addCookie(Cookies.session(
                                    cookie, signIn.lifetime(), context.request().isSSL()));
                    return SessionResource.to("/");
                });
    }
}
