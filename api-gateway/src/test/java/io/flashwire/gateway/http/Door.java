package io.flashwire.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Somebody at the gateway's door. */
final class Door {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final @Nullable String key;

    private Door(@Nullable String key) {
        this.key = key;
    }

    static Door nobody() {
        return new Door(null);
    }

    static Door admin() {
        return new Door(GatewayStack.ADMIN_KEY);
    }

    static Door with(String key) {
        return new Door(key);
    }

    /** One with a new key of the role. */
    static Door as(Role role) {
        var made = admin().post("/api/keys", "{\"name\":\"%s\",\"roles\":[\"%1$s\"]}".formatted(role.lowerCase()));
        return new Door(json(made).path("key").textValue());
    }

    static URI uri(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://localhost:" + port + path);
    }

    String key() {
        return String.valueOf(key);
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request;
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    SseClient follow(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return SseClient.open(CLIENT, request.timeout(Duration.ofMinutes(2)).build());
    }

    SocketClient connect(String path) {
        return SocketClient.open(CLIENT, URI.create(uri(path).toString().replaceFirst("^http", "ws")), key);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status alone, of an answer that may never end. */
    static int statusOf(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return WireJson.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + response.body(), e);
        }
    }
}
