package io.flashwire.alert.kafka;

import io.flashwire.alert.postgres.PostgresOutbox.Waiting;
import io.flashwire.contracts.CloudEvent;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Puts alerts on their topic, keyed by incident, and waits until Kafka has them. */
@ApplicationScoped
class AlertProducer {

    private final Producer<String, byte[]> producer;
    private final Tracer tracer;

    AlertProducer(Producer<String, byte[]> producer, Tracer tracer) {
        this.producer = producer;
        this.tracer = tracer;
    }

    /** @throws KafkaException where Kafka does not have all of them; some may be there, and come again under their ids */
    void send(List<Waiting> alerts) {
        await(alerts.stream().map(this::publish).toList());
    }

    /** @throws KafkaException where Kafka does not have it */
    void send(ProducerRecord<String, byte[]> record) {
        await(List.of(producer.send(record)));
    }

    private Future<RecordMetadata> publish(Waiting waiting) {
        var alert = waiting.alert();
        var record = new ProducerRecord<>(Topics.ALERTS, alert.incident().id(), WireJson.write(alert));
        CloudEvent.of(alert).headers().forEach(record.headers()::add);
        var span = tracer.spanBuilder("publish alert")
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(TraceContext.of(waiting.traceparent()))
                .setAttribute("flashwire.alert", alert.id())
                .startSpan();
        TraceContext.put(record.headers(), span);
        return producer.send(record, (_, _) -> span.end());
    }

    private static void await(List<Future<RecordMetadata>> sends) {
        try {
            for (var send : sends) {
                send.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take what was sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while Kafka was to take what was sent", e);
        }
    }
}
