package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Rates;
import io.flashwire.gateway.wiring.GatewayConfig;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How often each may ask, told in every answer by RateLimit and RateLimit-Policy. Streams count as the connections that they are, and
 * pushes are counted by ingest-service.
 */
@ApplicationScoped
class RateLimit {

    private final Rates rates;
    private final CurrentIdentityAssociation identities;

    RateLimit(GatewayConfig config, CurrentIdentityAssociation identities) {
        this.rates = new Rates(config.access().rate().quota(), TimeMeter.SYSTEM_NANOTIME);
        this.identities = identities;
    }

    @ServerRequestFilter
    Uni<Response> count(ContainerRequestContext request, RoutingContext context) {
        if (uncounted(request.getMethod(), request.getUriInfo().getPath())) {
            return Uni.createFrom().nullItem();
        }
        return identities.getDeferredIdentity().map(identity -> {
            count(identity, context);
            return null;
        });
    }

    private void count(SecurityIdentity identity, RoutingContext context) {
        // Whoever is nobody is refused at once, at no cost.
        if (identity.isAnonymous()) {
            return;
        }
        var standing = rates.take(Identities.principal(identity).id());
        var quota = rates.quota();
        context.response()
                .putHeader(
                        "RateLimit-Policy",
                        "\"requests\";q=%d;w=%d"
                                .formatted(quota.requests(), quota.window().toSeconds()))
                .putHeader(
                        "RateLimit",
                        "\"requests\";r=%d;t=%d".formatted(standing.left(), TooManyRequests.seconds(standing.full())));
        if (!standing.granted()) {
            throw new TooManyRequests("more requests than this key may make", standing.next());
        }
    }

    private static boolean uncounted(String method, String path) {
        return path.contains("/stream")
                || path.endsWith("/socket")
                || ("POST".equals(method) && "/api/updates".equals(path));
    }
}
