package io.flashwire.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the archive answers a tag, and answers who has it already that nothing changed. Whoever keeps an answer has to ask before it is
 * used again: it is for one caller, and news changes.
 */
@ApplicationScoped
class Conditional {

    private static final List<String> ARCHIVE =
            List.of("/api/updates", "/api/alerts", "/api/incidents", "/api/latency");
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    Conditional(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (!"GET".equals(request.getMethod())
                || response.getStatus() != Status.OK.getStatusCode()
                || response.getEntity() == null
                || !isArchive(request.getUriInfo().getPath())) {
            return;
        }
        var body = response.getEntity() instanceof byte[] bytes ? bytes : write(response.getEntity());
        var tag = digest(body);
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, "\"" + tag + "\"");
        // In the place of the one that every answer has before.
        context.response().headers().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.putSingle(HttpHeaders.VARY, "Accept, Authorization, Cookie");
        if (has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(body);
        }
    }

    static boolean isArchive(String path) {
        return ARCHIVE.stream().anyMatch(path::startsWith) && !path.endsWith("/acknowledgement");
    }

    private byte[] write(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(@Nullable String noneMatch, String tag) {
        return noneMatch != null
                && Arrays.stream(noneMatch.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> "*".equals(each) || each.equals("\"" + tag + "\""));
    }

    private static String digest(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
