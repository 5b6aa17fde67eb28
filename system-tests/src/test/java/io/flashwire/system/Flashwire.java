package io.flashwire.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The running system as its users see it: one address and a key. */
record Flashwire(URI gateway, String key, Supplier<URI> signIn, Home home) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the gateway said. */
    record Answer(int status, String type, String body) {

        JsonNode json() {
            try {
                return WireJson.mapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON: " + body, e);
            }
        }
    }

    Answer push(List<ObjectNode> updates) {
        var lines = updates.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
        return push("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    Answer push(String type, byte[] body) {
        return send(to("/api/updates").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer post(String path, JsonNode body) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
    }

    Answer get(String path) {
        return send(to(path).GET());
    }

    /** Subscribes a webhook to everything of this tier or louder, old news included; answers the signing secret. */
    String subscribe(String name, URI receiver, Tier minTier) {
        var subscription = WireJson.mapper().createObjectNode().put("name", name).put("exercises", true);
        subscription.put("active", true).putObject("filter").put("minTier", minTier.name());
        subscription.putObject("channel").put("type", "WEBHOOK").put("url", receiver.toString());
        var answer = post("/api/subscriptions", subscription);
        var secrets = answer.json().findValuesAsText("secret");
        if (answer.status() != 201 || secrets.isEmpty()) {
            throw new IllegalStateException("no subscription: " + answer);
        }
        return secrets.getFirst();
    }

    /** Whether all services are there and ready. */
    boolean serves() {
        var run = Run.read(home);
        return run.isPresent()
                && run.get().members().stream().allMatch(member -> member.pid().isAlive())
                && List.of("ingest-service", "enrich-service", "alert-service", "api-gateway").stream()
                        .allMatch(service -> ready(run.get(), service));
    }

    private static boolean ready(Run run, String service) {
        return run.members().stream()
                .filter(member -> member.name().equals(service))
                .map(member -> URI.create("http://127.0.0.1:%d/q/health/ready".formatted(member.port())))
                .anyMatch(address -> {
                    try {
                        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                                        .statusCode()
                                == 200;
                    } catch (IOException _) {
                        return false;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                });
    }

    Alerts alerts() {
        return Alerts.follow(HTTP, to("/api/alerts/stream").header("Accept", "text/event-stream").build());
    }

    /** One of the four services, or the broker, as a process. */
    ProcessHandle process(String member) {
        return Run.read(home).stream()
                .flatMap(run -> run.members().stream())
                .filter(running -> running.name().equals(member))
                .flatMap(running -> running.pid().process().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(member + " does not run"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
