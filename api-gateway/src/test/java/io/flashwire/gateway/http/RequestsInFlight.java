package io.flashwire.gateway.http;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests that run as the framework counts them, which waits for them when it is to stop. */
@ApplicationScoped
class RequestsInFlight {

    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    void count(@Observes Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE).handler(context -> {
            var uri = context.request().uri();
            running.merge(uri, 1, Integer::sum);
            QuarkusRequestWrapper.get(context.request())
                    .addRequestDoneHandler(_ -> running.merge(uri, -1, Integer::sum));
            context.next();
        });
    }

    int of(String uri) {
        return running.getOrDefault(uri, 0);
    }
}
