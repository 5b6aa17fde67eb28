package io.flashwire.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.cli.Refusal;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The REST side of the gateway, for one bearer of a key. */
public final class GatewayClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);

    private final HttpClient http;
    private final URI gateway;
    private final String key;

    public GatewayClient(HttpClient http, URI gateway, String key) {
        this.http = http;
        this.gateway = gateway;
        this.key = key;
    }

    /** Pushes updates, together; tries again where the pipeline does not take any just now. */
    public Receipt push(List<? extends JsonNode> updates) {
        var lines = updates.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n"));
        var request = to("/api/updates")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        var answer = send(request);
        for (int tried = 1; NOT_NOW.contains(answer.statusCode()) && tried < TRIES; tried++) {
            pause(FIRST_PAUSE.multipliedBy(1L << tried));
            answer = send(request);
        }
        return switch (answer.statusCode()) {
            case 202, 207, 422 -> Receipt.read(answer.body(), updates.size());
            default -> throw unexpected(answer);
        };
    }

    /** The latest alerts, the newest last. */
    public List<Alert> alerts(int limit) {
        var answer = send(to("/api/alerts?limit=" + limit).build());
        if (answer.statusCode() != 200) {
            throw unexpected(answer);
        }
        try {
            var root = WireJson.mapper().readTree(answer.body());
            var alerts = new ArrayList<Alert>();
            for (var one : root.isArray() ? root : root.path("items")) {
                alerts.addFirst(WireJson.mapper().treeToValue(one, Alert.class));
            }
            return alerts;
        } catch (IOException e) {
            throw new Refusal("the gateway's answer cannot be read: " + e.getMessage(), e);
        }
    }

    public JsonNode post(String path, JsonNode body) {
        var request = to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        var answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw unexpected(answer);
        }
        try {
            return WireJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new Refusal("the gateway's answer cannot be read: " + e.getMessage(), e);
        }
    }

    public void delete(String path) {
        var answer = send(to(path).DELETE().build());
        if (answer.statusCode() / 100 != 2) {
            throw unexpected(answer);
        }
    }

    private HttpRequest.Builder to(String path) {
        return endless(path).timeout(PATIENCE);
    }

    /** For an answer that does not end. */
    HttpRequest.Builder endless(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + key);
    }

    HttpClient http() {
        return http;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal("the gateway at %s does not answer: %s".formatted(gateway, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    private Refusal unexpected(HttpResponse<String> answer) {
        return new Refusal("the gateway answers %d to %s %s: %s"
                .formatted(
                        answer.statusCode(),
                        answer.request().method(),
                        answer.request().uri().getPath(),
                        Problem.detail(answer.body())));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }
}
