package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics, as the other services write to them. */
final class Messages implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker()), new StringSerializer(), new ByteArraySerializer());

    static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    RecordMetadata send(Alert alert) {
        return send(Topics.ALERTS, alert.incident().id(), WireJson.write(alert));
    }

    RecordMetadata send(EnrichedUpdate update) {
        return send(Topics.ENRICHED, update.update().id(), WireJson.write(update));
    }

    RecordMetadata send(String topic, String key, byte[] value) {
        return send(new ProducerRecord<>(topic, key, value));
    }

    RecordMetadata sendTo(int partition, Alert alert) {
        return send(
                new ProducerRecord<>(Topics.ALERTS, partition, alert.incident().id(), WireJson.write(alert)));
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<ConsumerRecord<String, byte[]>> deadLettersOf(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.deadLetterOf(topic)));
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.poll(Duration.ofSeconds(5)).forEach(found::add);
            return found;
        }
    }

    static String id(String json) {
        try {
            return WireJson.mapper().readTree(json).path("id").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
