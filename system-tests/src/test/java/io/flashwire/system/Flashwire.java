package io.flashwire.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The running system as its users see it: one address and a key. */
record Flashwire(URI gateway, String key, Supplier<URI> signIn, Home home) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration RESTART_PATIENCE = Duration.ofMinutes(2);

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

    /** As part of the caller's own trace. */
    Answer pushTraced(ObjectNode update, String traceparent) {
        return send(to("/api/updates")
                .header("Content-Type", "application/json")
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofString(update.toString())));
    }

    Answer post(String path, JsonNode body) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
    }

    Answer delete(String path) {
        return send(to(path).DELETE());
    }

    Answer get(String path) {
        return send(to(path).GET());
    }

    /** Subscribes a webhook to everything of this tier or louder, old news included; answers the signing secret. */
    String subscribe(String name, URI receiver, Tier minTier) {
        var subscription =
                WireJson.mapper().createObjectNode().put("name", name).put("exercises", true);
        subscription.put("active", true).putObject("filter").put("minTier", minTier.name());
        subscription.putObject("channel").put("type", "WEBHOOK").put("url", receiver.toString());
        var answer = post("/api/subscriptions", subscription);
        var secrets = answer.json().findValuesAsText("secret");
        if (answer.status() != 201 || secrets.isEmpty()) {
            throw new IllegalStateException("no subscription: " + answer);
        }
        return secrets.getFirst();
    }

    /** Whether the services have read all that there is for them: a dead one's share waits until Kafka misses it. */
    boolean caughtUp() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker()))) {
            return isReadBy(admin, "enrich-service", Topics.UPDATES)
                    && isReadBy(admin, "alert-service", Topics.ENRICHED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far the services are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isReadBy(Admin admin, String group, String topic)
            throws ExecutionException, InterruptedException {
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        var ends = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get();
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return partitions.stream().allMatch(partition -> {
            var end = Objects.requireNonNull(ends.get(partition)).offset();
            var committed = read.get(partition);
            return end == 0 || (committed != null && committed.offset() >= end);
        });
    }

    Alerts alerts() {
        return Alerts.follow(
                HTTP,
                to("/api/alerts/stream").header("Accept", "text/event-stream").build());
    }

    /** One of the four services, or the broker, as a process. */
    ProcessHandle process(String member) {
        return member(member).pid().process().orElseThrow(() -> new IllegalStateException(member + " is dead"));
    }

    /** Ends a service in order, and returns when the stack has started it again and it serves. */
    void restart(String service) {
        var ended = process(service);
        ended.destroy();
        ended.onExit().join();
        await(service).atMost(RESTART_PATIENCE).until(() -> serves(service));
    }

    /** What a service tells Prometheus. */
    String metrics(String service) {
        return send(own(service, "/q/metrics")).body();
    }

    private boolean serves(String service) {
        var ready = own(service, "/q/health/ready");
        try {
            return HTTP.send(ready.timeout(Duration.ofSeconds(2)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Where Kafka listens. */
    String broker() {
        return "127.0.0.1:" + port("broker");
    }

    /** Where PostgreSQL has this database. */
    String database(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port("postgres"), name);
    }

    int port(String member) {
        return member(member).port();
    }

    private Run.Member member(String name) {
        return Run.read(home).stream()
                .flatMap(run -> run.members().stream())
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** To a service itself, past the gateway. */
    private HttpRequest.Builder own(String service, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(service), path)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
