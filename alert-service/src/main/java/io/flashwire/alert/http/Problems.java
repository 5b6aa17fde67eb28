package io.flashwire.alert.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.flashwire.alert.http.Problem.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a problem. */
public final class Problems {

    private static final Response.StatusType UNPROCESSABLE = new Response.StatusType() {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    };

    @ServerExceptionMapper
    public Response invalid(Invalid invalid) {
        return Problem.response(UNPROCESSABLE, "What was sent is not valid.", invalid.violations());
    }

    /** Where a field is to blame, it is a value that cannot be; otherwise it is no JSON at all. */
    @ServerExceptionMapper
    public Response unreadable(JacksonException unreadable) {
        var field = unreadable instanceof JsonMappingException mapping ? path(mapping) : "";
        return field.isEmpty()
                ? Problem.response(BAD_REQUEST, "The body is no JSON object: " + place(unreadable) + ".")
                : Problem.response(
                        UNPROCESSABLE, "What was sent is not valid.", List.of(new Violation(field, why(unreadable))));
    }

    /** What our own records refuse they say in a sentence; what the framework refuses says too much. */
    private static String why(JacksonException unreadable) {
        return unreadable instanceof ValueInstantiationException
                        && unreadable.getCause() instanceof RuntimeException refusal
                        && refusal.getMessage() != null
                ? refusal.getMessage()
                : "has a value that cannot be";
    }

    /** The framework has a mapper of its own for this one, unless there is another. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refused) {
        // What the resource made itself goes out as it is; the framework's own refusals carry no body.
        if (refused.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        var status = refused.getResponse().getStatusInfo();
        return Problem.response(status, status.getReasonPhrase() + ".");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? Integer.toString(reference.getIndex())
                        : reference.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String place(JacksonException unreadable) {
        var location = unreadable.getLocation();
        return location == null
                ? "it ends too early"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
