package io.flashwire.alert.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An error as RFC 9457 has it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, List<Violation> violations) {

    static final MediaType JSON = new MediaType("application", "problem+json");

    /** @param field by its path in the body */
    record Violation(String field, String detail) {}

    static Response response(Response.StatusType status, String detail, List<Violation> violations) {
        return Response.status(status)
                .type(JSON)
                .entity(new Problem(
                        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, violations))
                .build();
    }

    static Response response(Response.StatusType status, String detail) {
        return response(status, detail, List.of());
    }
}
