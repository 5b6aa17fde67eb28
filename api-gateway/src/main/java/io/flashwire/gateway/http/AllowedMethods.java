package io.flashwire.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says what a path takes, to whoever asks and to whoever came with something else (RFC 9110, 15.5.6). The framework says nothing to the
 * one, and to the other what all paths of a class take together; the OpenAPI document knows better.
 */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private record Path(Pattern form, Set<String> methods) {

        static Path of(String template, JsonNode item) {
            var methods = new TreeSet<String>(Set.of(HttpMethod.OPTIONS));
            item.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            if (methods.contains(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
            return new Path(Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), methods);
        }
    }

    private final List<Path> paths = read();

    private static List<Path> read() {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return WireJson.mapper()
                    .readTree(Objects.requireNonNull(document, DOCUMENT))
                    .path("paths")
                    .properties()
                    .stream()
                    .map(path -> Path.of(path.getKey(), path.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                || request.getMethod().equals(HttpMethod.OPTIONS)) {
            paths.stream()
                    .filter(path ->
                            path.form().matcher(request.getUriInfo().getPath()).matches())
                    .findFirst()
                    .ifPresent(path ->
                            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", path.methods())));
        }
    }
}
