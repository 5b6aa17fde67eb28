package io.flashwire.gateway.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A key or session follows as many streams as it may. */
final class TooManyStreams extends RuntimeException {

    private static final int RETRY_AFTER_SECONDS = 5;

    TooManyStreams() {
        super("this key or session follows as many streams as it may");
    }

    /** What it is told. */
    static final class Told {

        @ServerExceptionMapper
        Response told(TooManyStreams e) {
            return Problem.of(Status.TOO_MANY_REQUESTS, e.getMessage())
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
    }
}
