package io.flashwire.gateway.http;

import io.flashwire.contracts.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;

/** Answers with a problem too where no resource was reached: nothing at that path, or a body that is too large. */
@ApplicationScoped
class Unrouted {

    void register(@Observes Router router) {
        router.errorHandler(404, context -> answer(context, Status.NOT_FOUND));
        router.errorHandler(413, context -> answer(context, Status.REQUEST_ENTITY_TOO_LARGE));
    }

    private static void answer(RoutingContext context, Status status) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(WireJson.write(Problem.of(status, Problems.detailOf(status)))));
    }
}
