package io.flashwire.alert.kafka;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.CloudEvent;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
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

    AlertProducer(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** @throws KafkaException where Kafka does not have all of them; some may be there, and come again under their ids */
    void send(List<Alert> alerts) {
        await(alerts.stream().map(alert -> producer.send(record(alert))).toList());
    }

    /** @throws KafkaException where Kafka does not have it */
    void send(ProducerRecord<String, byte[]> record) {
        await(List.of(producer.send(record)));
    }

    private static ProducerRecord<String, byte[]> record(Alert alert) {
        var record = new ProducerRecord<>(Topics.ALERTS, alert.incident().id(), WireJson.write(alert));
        CloudEvent.of(alert).headers().forEach(record.headers()::add);
        return record;
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
