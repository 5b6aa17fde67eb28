package io.flashwire.alert;

import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test's own end of the topics. */
final class Broker implements AutoCloseable {

    private final String bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrap,
                    ConsumerConfig.GROUP_ID_CONFIG,
                    "test-" + UUID.randomUUID(),
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    void listen() {
        consumer.subscribe(List.of(Topics.ALERTS, Topics.deadLetterOf(Topics.ENRICHED)));
    }

    void send(EnrichedUpdate enriched) {
        sendRaw(enriched.update().id(), WireJson.write(enriched));
    }

    void sendRaw(String key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(Topics.ENRICHED, key, value));
        producer.flush();
    }

    /** The alerts about this actor, as soon as there are so many. */
    List<Alert> alerts(String actor, int count) {
        await(count + " alerts about " + actor)
                .atMost(Duration.ofSeconds(30))
                .until(() -> about(actor).size() >= count);
        return about(actor);
    }

    String deadLetterReason(String key) {
        await("a dead letter of " + key)
                .atMost(Duration.ofSeconds(30))
                .until(() -> deadLetters(key).size() == 1);
        var header = deadLetters(key).getFirst().headers().lastHeader("dead-letter-reason");
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private List<Alert> about(String actor) {
        poll();
        return seen.stream()
                .filter(record -> record.topic().equals(Topics.ALERTS))
                .map(Broker::alert)
                .filter(alert -> alert.actor() != null && alert.actor().id().equals(actor))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        poll();
        return seen.stream()
                .filter(record -> record.topic().equals(Topics.deadLetterOf(Topics.ENRICHED)))
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
    }

    private static Alert alert(ConsumerRecord<String, byte[]> record) {
        try {
            return WireJson.read(record.value(), Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
