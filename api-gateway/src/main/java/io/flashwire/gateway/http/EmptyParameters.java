package io.flashwire.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever writes {@code since=} and nothing behind it meant to ask for something: better told than answered with everything. */
@ApplicationScoped
class EmptyParameters {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            request.getUriInfo().getQueryParameters().forEach((name, values) -> {
                if (values.stream().anyMatch(String::isBlank)) {
                    throw new BadParameter(name, "is empty: leave it out, or say what is wanted");
                }
            });
        }
    }
}
