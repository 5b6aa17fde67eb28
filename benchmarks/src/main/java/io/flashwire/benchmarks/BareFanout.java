package io.flashwire.benchmarks;

import io.flashwire.contracts.Topics;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The least that a fan-out can be, as the measure of the gateway's: one reader of the topic, and each alert written to each
 * connection. No ids, no filters, no access, nothing about slow clients.
 */
final class BareFanout {

    private static final byte[] BEFORE = "event: alert\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Vertx vertx = Vertx.vertx();
    private final Map<EventLoop, List<HttpServerResponse>> clients = new ConcurrentHashMap<>();

    private BareFanout() {}

    /** @param arguments the broker, and the port to serve at */
    public static void main(String[] arguments) {
        new BareFanout().run(arguments[0], Integer.parseInt(arguments[1]));
    }

    private void run(String broker, int port) {
        for (var each = 0; each < Runtime.getRuntime().availableProcessors() * 2; each++) {
            vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                    .requestHandler(request -> {
                        var response = request.response();
                        response.putHeader("Content-Type", "text/event-stream").setChunked(true);
                        response.write(": open\n\n");
                        var loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
                        clients.computeIfAbsent(loop, _ -> new ArrayList<>()).add(response);
                    })
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.ALERTS).stream()
                    .map(partition -> new TopicPartition(Topics.ALERTS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> tell(record.value()));
            }
        }
    }

    private void tell(byte[] alert) {
        var frame = Buffer.buffer(BEFORE.length + alert.length + AFTER.length)
                .appendBytes(BEFORE)
                .appendBytes(alert)
                .appendBytes(AFTER);
        clients.forEach((loop, responses) -> loop.execute(() -> {
            for (var response : responses) {
                response.write(frame);
            }
        }));
    }
}
