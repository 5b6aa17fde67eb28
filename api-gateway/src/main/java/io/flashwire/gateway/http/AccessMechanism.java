package io.flashwire.gateway.http;

import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.access.SameOrigin;
import io.flashwire.gateway.wiring.GatewayConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises who asks: a program by its key, a browser by its session's cookie. */
@ApplicationScoped
class AccessMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    /** Before the framework's own, which takes every bearer's token for the identity provider's. */
    private static final int FIRST = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;

    private final FailedAttempts failures;
    private final boolean hasProvider;

    AccessMechanism(FailedAttempts failures, GatewayConfig config) {
        this.failures = failures;
        this.hasProvider = config.oidc().enabled();
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var request = context.request();
        if (hasProvider && !ProviderLoginResource.PATH.equals(request.path())) {
            forgetProvidersCookies(request);
        }
        var shown = recognise(request, providers);
        if (shown == null) {
            return Uni.createFrom().nullItem();
        }
        return failures.refusal(request)
                .map(tooMany -> Uni.createFrom().<SecurityIdentity>failure(tooMany))
                .orElseGet(() ->
                        shown.onFailure(AuthenticationFailedException.class).invoke(() -> failures.note(request)));
    }

    /** @return null where the request shows nothing to be recognised by */
    private @Nullable Uni<SecurityIdentity> recognise(HttpServerRequest request, IdentityProviderManager providers) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (hasProvider && (isProviders(authorization) || ProviderLoginResource.PATH.equals(request.path()))) {
            return null;
        }
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? KeyText.read(authorization.substring(BEARER.length()).strip())
                            .map(key -> providers.authenticate(new Credentials.Key(key)))
                            .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()))
                    : Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var cookie = request.getCookie(Cookies.SESSION);
        if (cookie == null) {
            return null;
        }
        return crossSite(request)
                .map(why -> Uni.createFrom().<SecurityIdentity>failure(new CrossSiteRequest(why)))
                .orElseGet(() -> providers.authenticate(new Credentials.Cookie(cookie.getValue())));
    }

    /** They are for signing in; what a browser may do afterwards is said by a session of ours, which no other site's page can use. */
    private static void forgetProvidersCookies(HttpServerRequest request) {
        request.cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_"))
                .toList()
                .forEach(name -> request.response().removeCookie(name, false));
    }

    private static boolean isProviders(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !authorization.startsWith("fw_", BEARER.length());
    }

    private static Optional<String> crossSite(HttpServerRequest request) {
        var host = request.authority();
        return SameOrigin.refusal(
                request.method().name(),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
                host == null ? "" : host.toString());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (hasProvider && ProviderLoginResource.PATH.equals(context.request().path())) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Problems.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credentials.Key.class, Credentials.Cookie.class);
    }
}
