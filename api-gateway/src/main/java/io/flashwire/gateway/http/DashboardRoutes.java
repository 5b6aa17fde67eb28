package io.flashwire.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every view of the dashboard has an address that can be sent to a colleague; to the server all of them are the page. */
@ApplicationScoped
class DashboardRoutes {

    private static final String VIEWS = "/(?:incidents|feed|map|subscriptions|sources)(?:/[^/]*)?";

    void register(@Observes Router router) {
        router.routeWithRegex(HttpMethod.GET, VIEWS).handler(context -> context.reroute("/"));
    }
}
