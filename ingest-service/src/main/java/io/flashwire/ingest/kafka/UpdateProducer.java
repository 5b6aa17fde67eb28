package io.flashwire.ingest.kafka;

import io.flashwire.contracts.CloudEvent;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.revision.UpdateLog;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends updates to {@code flashwire.updates}, keyed by their ids. */
public final class UpdateProducer implements UpdateLog, AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final Tracer tracer;

    public UpdateProducer(Producer<String, byte[]> producer, Tracer tracer) {
        this.producer = producer;
        this.tracer = tracer;
    }

    /**
     * @param broker the settings of the cluster
     * @param patience after which an update that is not acknowledged has failed
     */
    public static KafkaProducer<String, byte[]> connect(Map<String, Object> broker, Duration patience) {
        int patienceMs = Math.toIntExact(patience.toMillis());
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMs);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMs / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patienceMs / 2);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<?> append(LiveUpdate update) {
        var record = new ProducerRecord<>(Topics.UPDATES, update.id(), WireJson.write(update));
        CloudEvent.of(update).headers().forEach(record.headers()::add);
        var span = tracer.spanBuilder("publish update")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("flashwire.update", update.id())
                .startSpan();
        TraceContext.put(record.headers(), span);
        var acknowledged = new CompletableFuture<Void>();
        var _ = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                span.setStatus(StatusCode.ERROR, failure.toString());
                acknowledged.completeExceptionally(failure);
            }
            span.end();
        });
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
