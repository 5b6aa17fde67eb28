package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Principal;
import io.flashwire.gateway.access.Role;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway: what it answers is passed on as it is, and when it is away the caller is told so. */
final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final List<String> PASSED_ON =
            List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW, "Idempotency-Replayed");
    private static final int RETRY_AFTER_SECONDS = 2;

    private final String name;
    private final URI base;
    private final String authorization;
    private final Duration timeout;
    private final HttpClient client;
    private final Map<String, String> caller;

    /** @param authorization by which the gateway shows the service who it is */
    Upstream(String name, URI base, String authorization, Duration timeout, HttpClient client) {
        this(name, base, authorization, timeout, client, Map.of());
    }

    private Upstream(
            String name,
            URI base,
            String authorization,
            Duration timeout,
            HttpClient client,
            Map<String, String> caller) {
        this.name = name;
        this.base = base;
        this.authorization = authorization;
        this.timeout = timeout;
        this.client = client;
        this.caller = caller;
    }

    /** The same service, which is told for whom it is asked: each sees what is its own. */
    Upstream onBehalfOf(Principal principal) {
        return new Upstream(
                name,
                base,
                authorization,
                timeout,
                client,
                Map.of(
                        "X-Flashwire-Key",
                        principal.id(),
                        "X-Flashwire-Administers",
                        Boolean.toString(principal.roles().contains(Role.ADMIN))));
    }

    CompletionStage<Response> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    CompletionStage<Response> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    CompletionStage<Response> post(String path, byte[] body, @Nullable String contentType) {
        return send("POST", path, BodyPublishers.ofByteArray(body), contentType);
    }

    /** @param headers that the service is to have beside those of the gateway itself */
    CompletionStage<Response> post(
            String path, byte[] body, @Nullable String contentType, Map<String, String> headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), contentType, headers);
    }

    CompletionStage<Response> put(String path, byte[] body, @Nullable String contentType) {
        return send("PUT", path, BodyPublishers.ofByteArray(body), contentType);
    }

    CompletionStage<Response> patch(String path, byte[] body, @Nullable String contentType) {
        return send("PATCH", path, BodyPublishers.ofByteArray(body), contentType);
    }

    private CompletionStage<Response> send(
            String method, String path, BodyPublisher body, @Nullable String contentType) {
        return send(method, path, body, contentType, Map.of());
    }

    private CompletionStage<Response> send(
            String method, String path, BodyPublisher body, @Nullable String contentType, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.ACCEPT, "application/json, " + Problem.MEDIA_TYPE)
                .method(method, body);
        headers.forEach(request::header);
        caller.forEach(request::header);
        var traceparent = TraceContext.traceparent(Span.current());
        if (traceparent != null) {
            request.header(TraceContext.TRACEPARENT, traceparent);
        }
        if (contentType != null) {
            request.header(HttpHeaders.CONTENT_TYPE, contentType);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .handle((answer, failure) -> failure == null ? passOn(answer) : away(failure));
    }

    private Response passOn(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == Status.UNAUTHORIZED.getStatusCode()
                || answer.statusCode() == Status.FORBIDDEN.getStatusCode()) {
            // It is the gateway that was refused, not the caller.
            LOG.errorf("%s refuses the gateway: is FLASHWIRE_SERVICE_PASSWORD the same for both?", name);
            return Problem.of(Status.BAD_GATEWAY, name + " refuses the gateway")
                    .response()
                    .build();
        }
        if (answer.statusCode() >= Status.BAD_REQUEST.getStatusCode() && !isProblem(answer)) {
            return withHeaders(
                    answer, Problem.of(statusOf(answer), name + " refused this").response());
        }
        var response = Response.status(answer.statusCode());
        if (answer.body().length > 0) {
            response.entity(answer.body());
        }
        answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).ifPresent(response::type);
        location(answer).ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return withHeaders(answer, response);
    }

    private static Response withHeaders(HttpResponse<?> answer, Response.ResponseBuilder response) {
        PASSED_ON.forEach(
                header -> answer.headers().firstValue(header).ifPresent(value -> response.header(header, value)));
        return response.build();
    }

    private static boolean isProblem(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith(Problem.MEDIA_TYPE))
                .isPresent();
    }

    private static Response.StatusType statusOf(HttpResponse<?> answer) {
        var known = Status.fromStatusCode(answer.statusCode());
        return known == null ? Status.BAD_GATEWAY : known;
    }

    /** Where the new thing is, seen from outside. */
    private static Optional<String> location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue(HttpHeaders.LOCATION)
                .map(location -> "/api" + URI.create(location).getRawPath());
    }

    private Response away(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        // Before the connection stands, a time-out too says that nobody is there.
        var late = cause instanceof HttpTimeoutException && !(cause.getCause() instanceof ConnectException);
        var status = late ? Status.GATEWAY_TIMEOUT : Status.SERVICE_UNAVAILABLE;
        LOG.warnf("%s does not answer: %s", name, cause);
        return Problem.of(
                        status,
                        late
                                ? name
                                        + " took too long; whether it did what was asked is not known, and asking again is safe"
                                : name + " is away; try again in a moment")
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
