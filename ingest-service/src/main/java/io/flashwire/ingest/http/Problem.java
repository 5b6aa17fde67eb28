package io.flashwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flashwire.ingest.following.Draft.Violation;
import io.flashwire.ingest.http.PushAnswer.Rejected;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param rejected each refused update, where it was for them
 * @param violations of the rules for a source, where it was for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Rejected> rejected,
        @Nullable List<Violation> violations) {

    private static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");
    private static final int SECONDS_TO_WAIT = 2;

    static Problem of(Response.StatusType status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null, null);
    }

    static Problem allRejected(List<Rejected> rejected) {
        return new Problem(
                "about:blank", "Unprocessable Content", 422, "none of the updates can be taken", rejected, null);
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem("about:blank", "Unprocessable Content", 422, "no source can be like this", null, violations);
    }

    /** Nothing is lost: the same push may come again. */
    static Response unavailable(String detail) {
        return Problem.of(Response.Status.SERVICE_UNAVAILABLE, detail).toBuilder()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .build();
    }

    static Problem unprocessable(String detail) {
        return new Problem("about:blank", "Unprocessable Content", 422, detail, null, null);
    }

    /** The same push passes later. */
    static Response tooMany(Duration pause) {
        return Problem.of(Response.Status.TOO_MANY_REQUESTS, "more pushes than this caller may make").toBuilder()
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, Math.ceilDiv(pause.toMillis(), 1000)))
                .build();
    }

    Response toResponse() {
        return toBuilder().build();
    }

    private Response.ResponseBuilder toBuilder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
