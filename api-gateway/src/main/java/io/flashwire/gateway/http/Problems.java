package io.flashwire.gateway.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.flashwire.gateway.archive.ArchiveUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong, the answer is a problem document, and tells nothing of our insides. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    static final String CHALLENGE = "Bearer realm=\"flashwire\"";

    private static final Set<String> KEPT_HEADERS = Set.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, "Connection");

    @ServerExceptionMapper
    Response badParameter(BadParameter e) {
        return e.problem().response().build();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return unauthorized("sign in, or send an API key as Authorization: Bearer fw_…", CHALLENGE);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return unauthorized(
                "the key or session is unknown, revoked or out of date", CHALLENGE + ", error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        var detail = e instanceof CrossSiteRequest ? e.getMessage() : "this key or session may not do that";
        return Problem.of(Status.FORBIDDEN, detail).response().build();
    }

    @ServerExceptionMapper
    Response tooManyRequests(TooManyRequests e) {
        return Problem.of(Status.TOO_MANY_REQUESTS, e.getMessage())
                .response()
                .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response archiveUnavailable(ArchiveUnavailable e) {
        LOG.warnf(e, "the archive does not answer");
        return Problem.of(Status.SERVICE_UNAVAILABLE, "the archive does not answer; try again in a moment")
                .response()
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }

    @ServerExceptionMapper
    Response notOfThatForm(MismatchedInputException e) {
        var path = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return Problem.ofField(path.isEmpty() ? "body" : path, "is not of the form that is read here")
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response databaseUnavailable(PersistenceException e) {
        return archiveUnavailable(new ArchiveUnavailable(e));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        var status = e.getResponse().getStatusInfo();
        var answer = Problem.of(status, status.getFamily() == Status.Family.CLIENT_ERROR ? detailOf(status) : null)
                .response();
        KEPT_HEADERS.forEach(name -> {
            var value = e.getResponse().getHeaderString(name);
            if (value != null) {
                answer.header(name, value);
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("a request failed unexpectedly", e);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "this should not have happened; it was logged")
                .response()
                .build();
    }

    private static Response unauthorized(String detail, String challenge) {
        return Problem.of(Status.UNAUTHORIZED, detail)
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    static String detailOf(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> "there is nothing here";
            case 405 -> "not with this method";
            case 406 -> "not in the form that Accept asks for";
            case 413 -> "the body is larger than is read here";
            case 415 -> "not in the form of this Content-Type";
            default -> "the request could not be read";
        };
    }
}
