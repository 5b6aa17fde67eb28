package io.flashwire.gateway.http;

import io.flashwire.gateway.access.KeyText;
import io.flashwire.gateway.access.SameOrigin;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
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

    private final FailedAttempts failures;

    AccessMechanism(FailedAttempts failures) {
        this.failures = failures;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var request = context.request();
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
    private static @Nullable Uni<SecurityIdentity> recognise(
            HttpServerRequest request, IdentityProviderManager providers) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
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
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Problems.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credentials.Key.class, Credentials.Cookie.class);
    }
}
