package io.flashwire.gateway.http;

import io.flashwire.contracts.WireJson;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;

/** Answers with a problem too where no resource was reached: nothing at that path, or a body that is too large. */
@ApplicationScoped
class Unrouted {

    private static final int BEFORE_THE_FRAMEWORK_LOOKS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    private static final int AFTER_THE_FRAMEWORK_LOOKED = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;
    private static final String A_YEAR = "max-age=31536000";

    void register(@Observes Router router) {
        router.route(HttpMethod.TRACE, "/*").order(BEFORE_THE_FRAMEWORK_LOOKS).handler(this::refuseTrace);
        router.route().order(BEFORE_THE_FRAMEWORK_LOOKS).handler(this::stayWithTls);
        router.route().order(BEFORE_THE_FRAMEWORK_LOOKS).handler(this::refuseLargeBody);
        router.route().order(AFTER_THE_FRAMEWORK_LOOKED).handler(this::leaveTheLimitToUs);
        router.errorHandler(404, context -> answer(context, Status.NOT_FOUND));
        router.errorHandler(413, context -> answer(context, Status.REQUEST_ENTITY_TOO_LARGE));
    }

    /** Nothing here is traced, whatever its path is. */
    private void refuseTrace(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        answer(context, Status.METHOD_NOT_ALLOWED);
    }

    /** Behind TLS, ours or that of a proxy that is trusted, a browser is told never to come without. */
    private void stayWithTls(RoutingContext context) {
        if (context.request().isSSL()) {
            context.response().putHeader("Strict-Transport-Security", A_YEAR);
        }
        context.next();
    }

    /** The framework cuts a body off without a word; {@link BodyLimit} says why, and the framework stays behind it. */
    private void leaveTheLimitToUs(RoutingContext context) {
        Long limit = context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (limit != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 2 * limit);
        }
        context.next();
    }

    private void refuseLargeBody(RoutingContext context) {
        if (announcedLength(context) > BodyLimit.at(context.normalizedPath())) {
            if (context.request().version() != HttpVersion.HTTP_2) {
                // What was not read stands in the way of another request; HTTP/2 knows no such header, and has no need
                // of it.
                context.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
            answer(context, Status.REQUEST_ENTITY_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
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
