package io.flashwire.ingest.http;

import io.flashwire.ingest.revision.StoreUnreachable;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers where a push does not get through. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    public Response storeUnreachable(StoreUnreachable e) {
        LOG.warnf("the database did not answer reason=%s", e.getMessage());
        return Problem.unavailable("the updates could not be kept; push them again");
    }

    @ServerExceptionMapper
    public Response unsupported(NotSupportedException e) {
        return Problem.of(
                        Response.Status.UNSUPPORTED_MEDIA_TYPE,
                        "push application/json, or application/x-ndjson with one update a line")
                .toResponse();
    }
}
