package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
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
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics on both sides of the running service, on the real broker of the test. */
final class Broker {

    private final String address = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

    String address() {
        return address;
    }

    static ProducerRecord<String, byte[]> record(LiveUpdate update) {
        return new ProducerRecord<>(Topics.UPDATES, update.id(), WireJson.write(update));
    }

    /** All in one partition, so that what comes later is done later. */
    static ProducerRecord<String, byte[]> inFirstPartition(String key, byte[] value) {
        return new ProducerRecord<>(Topics.UPDATES, 0, key, value);
    }

    void send(List<ProducerRecord<String, byte[]>> records) {
        var config = Map.<String, Object>of("bootstrap.servers", address, "max.request.size", 8_388_608);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            assertThat(sent).allMatch(it -> it.state() == Future.State.SUCCESS);
        }
    }

    List<EnrichedUpdate> enriched(String id, int count) {
        return read(Topics.ENRICHED, it -> id.equals(it.key()), count).stream()
                .map(Broker::decode)
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> deadLetters(String key, int count) {
        return read(Topics.deadLetterOf(Topics.UPDATES), it -> key.equals(it.key()), count);
    }

    List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, int count) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var config = Map.<String, Object>of(
                "bootstrap.servers", address, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await("records on " + topic)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                            if (wanted.test(it)) {
                                found.add(it);
                            }
                        });
                        return found.size() >= count;
                    });
        }
        return found;
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static EnrichedUpdate decode(ConsumerRecord<String, byte[]> record) {
        try {
            return WireJson.read(record.value(), EnrichedUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
