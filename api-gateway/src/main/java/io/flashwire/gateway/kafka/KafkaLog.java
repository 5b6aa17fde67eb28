package io.flashwire.gateway.kafka;

import io.flashwire.gateway.live.LogRecord;
import io.flashwire.gateway.live.Partition;
import io.flashwire.gateway.live.Positions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How the streams read a topic: all of its partitions, in no group, from positions that the reader keeps itself. */
final class KafkaLog {

    private KafkaLog() {}

    static Consumer<byte[], byte[]> open(Map<String, Object> broker, int maxRecords) {
        var config = new HashMap<>(broker);
        // A position that the log no longer holds is for us to see: any reset policy would pass over it in silence.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxRecords);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static void seek(Consumer<byte[], byte[]> consumer, Positions positions) {
        consumer.assign(
                positions.partitions().stream().map(KafkaLog::topicPartition).toList());
        positions.seen().forEach((partition, offset) -> consumer.seek(topicPartition(partition), offset + 1));
    }

    static LogRecord record(ConsumerRecord<byte[], byte[]> read) {
        var json = read.value() == null ? new byte[0] : read.value();
        return new LogRecord(new Partition(read.topic(), read.partition()), read.offset(), json);
    }

    static List<Partition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new Partition(info.topic(), info.partition()))
                .toList();
    }

    static TopicPartition topicPartition(Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }
}
