package io.flashwire.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.benchmarks.Flashes.Flash;
import io.flashwire.cli.gateway.AlertStream;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.gateway.Receipt;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Pushes flashes at a steady rate whatever the answers, and measures from the moment when each was due: a pipeline that
 * stalls is not spared the entries that queue up meanwhile.
 */
final class Pipeline {

    private static final Duration LAST_ALERT_WITHIN = Duration.ofSeconds(15);
    private static final int TOGETHER = 100;

    private final GatewayClient gateway;
    private final InstantSource clock;
    private final Map<String, Long> dueAt = new ConcurrentHashMap<>();
    private final Arrivals stream = new Arrivals("SSE", dueAt);
    private final Arrivals webhook = new Arrivals("webhook", dueAt);

    Pipeline(GatewayClient gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    record Result(Arrivals.Summary stream, Arrivals.Summary webhook, int refused) {

        boolean complete() {
            return refused == 0 && stream.lost() == 0 && webhook.lost() == 0;
        }
    }

    Result run(List<Flash> forWarmth, List<Flash> measured, double perSecond) throws IOException {
        try (var receiver = new WebhookReceiver(webhook);
                var _ = AlertStream.open(gateway, this::hear)) {
            var subscription = gateway.post("/api/subscriptions", subscription(receiver));
            try {
                push(forWarmth, perSecond);
                awaitAll(forWarmth);
                int refused = push(measured, perSecond);
                awaitAll(measured);
                return new Result(stream.summary(ids(measured)), webhook.summary(ids(measured)), refused);
            } finally {
                gateway.delete("/api/subscriptions/" + subscription.path("id").asText());
                withdraw(forWarmth);
                withdraw(measured);
            }
        }
    }

    private void hear(Alert alert) {
        long nanos = System.nanoTime();
        stream.came(
                alert.id(),
                alert.evidence().stream().map(Alert.Evidence::updateId).toList(),
                nanos);
    }

    private static ObjectNode subscription(WebhookReceiver receiver) {
        var subscription = WireJson.mapper().createObjectNode();
        subscription.put("name", "Pipeline benchmark").put("exercises", false).put("active", true);
        subscription.putObject("filter");
        subscription
                .putObject("channel")
                .put("type", "WEBHOOK")
                .put("url", receiver.address().toString());
        return subscription;
    }

    /** @return how many were refused */
    private int push(List<Flash> flashes, double perSecond) {
        long start = System.nanoTime();
        var pushed = new ArrayList<Future<Receipt>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < flashes.size(); i++) {
                long due = start + Math.round(i * 1e9 / perSecond);
                awaitNanos(due);
                pushed.add(push(flashes.get(i), due, threads));
            }
        }
        // The executor has waited for all of them.
        return (int) pushed.stream()
                .filter(one -> one.state() != Future.State.SUCCESS
                        || !one.resultNow().refused().isEmpty())
                .count();
    }

    private Future<Receipt> push(Flash flash, long due, ExecutorService threads) {
        dueAt.put(flash.updateId(), due);
        return threads.submit(() -> gateway.push(List.of(flash.pushed(clock.instant()))));
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void awaitAll(List<Flash> flashes) {
        var ids = ids(flashes);
        long deadline = System.nanoTime() + LAST_ALERT_WITHIN.toNanos();
        while (!(stream.hasAll(ids) && webhook.hasAll(ids)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Leaves no invented incidents behind, and lets the next run raise the same ones anew. */
    private void withdraw(Collection<Flash> flashes) {
        var all = List.copyOf(flashes);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            gateway.push(all.subList(from, Math.min(all.size(), from + TOGETHER)).stream()
                    .map(flash -> flash.withdrawn(clock.instant()))
                    .toList());
        }
    }

    private static List<String> ids(List<Flash> flashes) {
        return flashes.stream().map(Flash::updateId).toList();
    }
}
