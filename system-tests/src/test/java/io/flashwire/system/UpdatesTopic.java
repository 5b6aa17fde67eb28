package io.flashwire.system;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a source has on the topic of updates, as it comes. */
final class UpdatesTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final String source;
    private final List<LiveUpdate> updates = new ArrayList<>();

    UpdatesTopic(String bootstrapServers, String source) {
        this.source = source;
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.UPDATES).stream()
                .map(partition -> new TopicPartition(Topics.UPDATES, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that has come by now. */
    List<LiveUpdate> read() {
        consumer.poll(Duration.ofMillis(20)).forEach(record -> {
            var update = parse(record.value());
            if (update.source().id().equals(source)) {
                updates.add(update);
            }
        });
        return updates;
    }

    private static LiveUpdate parse(byte[] json) {
        try {
            return WireJson.read(json, LiveUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
