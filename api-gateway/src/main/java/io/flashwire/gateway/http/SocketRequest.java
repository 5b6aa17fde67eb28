package io.flashwire.gateway.http;

import io.flashwire.gateway.access.SameOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Whether a request may become a WebSocket. */
final class SocketRequest {

    private static final int UPGRADE_REQUIRED = 426;

    private SocketRequest() {}

    static void check(HttpServerRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw new ClientErrorException(Response.status(UPGRADE_REQUIRED)
                    .header("Upgrade", "websocket")
                    .build());
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            // With a cookie, then; and no rule of browsers keeps another site's page from opening a socket to us.
            var host = request.authority();
            SameOrigin.refusal(
                            "CONNECT",
                            Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                            Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
                            host == null ? "" : host.toString())
                    .ifPresent(why -> {
                        throw new CrossSiteRequest(why);
                    });
        }
    }
}
