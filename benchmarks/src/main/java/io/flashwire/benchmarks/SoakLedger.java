package io.flashwire.benchmarks;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What came through to the topic, counted against what went out. */
final class SoakLedger implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<String>> bodies = new HashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private int withdrawn;

    /** Reads what comes from now on. */
    SoakLedger(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.UPDATES).stream()
                .map(partition -> new TopicPartition(Topics.UPDATES, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Takes in what has come, waiting no longer than this for it. */
    void read(Duration wait, String run) {
        for (var record : consumer.poll(wait)) {
            var update = parse(record.value());
            if (!update.source().id().startsWith(run)) {
                continue;
            }
            bodies.computeIfAbsent(update.headline(), _ -> new ArrayList<>()).add(update.body());
            ids.computeIfAbsent(update.headline(), _ -> new HashSet<>()).add(update.id());
            withdrawn += update.state() == UpdateState.WITHDRAWN ? 1 : 0;
        }
    }

    private static LiveUpdate parse(byte[] json) {
        try {
            return WireJson.read(json, LiveUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param shown versions that went out
     * @param missed of them
     * @param repeated or in another order than they went out
     * @param twoIds entries under more than one id
     */
    record Account(int shown, int missed, int repeated, int twoIds, int withdrawn) {

        boolean balanced() {
            return missed + repeated + twoIds + withdrawn == 0;
        }

        @Override
        public String toString() {
            return "%d versions went out: %d missed, %d repeated or out of order, %d entries under two ids, %d withdrawn"
                    .formatted(shown, missed, repeated, twoIds, withdrawn);
        }
    }

    Account account(List<SoakBlog> blogs) {
        int shown = 0;
        int missed = 0;
        int repeated = 0;
        for (var blog : blogs) {
            for (var entry : blog.shown().entrySet()) {
                var came = bodies.getOrDefault(entry.getKey(), List.of());
                var expected = entry.getValue();
                shown += expected.size();
                missed += (int) expected.stream()
                        .filter(version -> !came.contains(version))
                        .count();
                repeated += came.equals(expected) ? 0 : Math.max(0, came.size() - expected.size());
                repeated +=
                        came.size() == expected.size() && came.containsAll(expected) && !came.equals(expected) ? 1 : 0;
            }
        }
        int twoIds = (int) ids.values().stream().filter(some -> some.size() > 1).count();
        return new Account(shown, missed, repeated, twoIds, withdrawn);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
