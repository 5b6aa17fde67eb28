package io.flashwire.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 words it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A refusal as RFC 9457 words it")
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,

        @Schema(nullable = true, examples = "limit is no number") @Nullable
        String detail,

        @Schema(nullable = true, description = "the parameter or field that is wrong", examples = "limit") @Nullable
        String field) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Response.StatusType status, @Nullable String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null);
    }

    static Problem ofField(String field, String detail) {
        var status = Response.Status.BAD_REQUEST;
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.getStatusCode(), field + " " + detail, field);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }
}
