package io.flashwire.gateway.kafka;

import io.flashwire.gateway.live.Bounds;
import io.flashwire.gateway.live.Channel;
import io.flashwire.gateway.live.Fanout;
import io.flashwire.gateway.live.LogRecord;
import io.flashwire.gateway.live.Partition;
import io.flashwire.gateway.live.Positions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one reader behind all live streams of this replica. */
public final class LogTail implements Runnable {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration PARTITIONS_AGE = Duration.ofMinutes(1);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final Map<String, Object> broker;
    private final Map<String, Fanout> fanouts;
    private final int preload;
    private final InstantSource clock;
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private volatile boolean stopped;
    private volatile boolean ready;
    private volatile long lag;

    /**
     * @param fanouts by their topic
     * @param preload how many of the latest records of each are read at start, for clients that resume here after a restart
     */
    public LogTail(Map<String, Object> broker, Map<String, Fanout> fanouts, int preload, InstantSource clock) {
        this.broker = Map.copyOf(broker);
        this.fanouts = Map.copyOf(fanouts);
        this.preload = preload;
        this.clock = clock;
    }

    /** Whether it reads, and has read what there was when it began. */
    public boolean ready() {
        return ready;
    }

    /** How many records are on the topics that it has not read yet. */
    public long lag() {
        return lag;
    }

    public void stop() {
        stopped = true;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var consumer = KafkaLog.open(broker, 500)) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException _) {
                return;
            } catch (OffsetOutOfRangeException e) {
                LOG.warnf("a topic no longer holds where the live streams were; they start anew: %s", e.getMessage());
                e.partitions().stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .forEach(topic -> fanout(topic).restart(Positions.NONE));
                ready = false;
            } catch (KafkaException e) {
                LOG.warnf("the live streams cannot read their topics, and try again: %s", e.getMessage());
                ready = false;
                pause();
            }
        }
    }

    private Fanout fanout(String topic) {
        var fanout = fanouts.get(topic);
        if (fanout == null) {
            throw new IllegalStateException("nothing was asked of " + topic);
        }
        return fanout;
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.values().stream().anyMatch(List::isEmpty)) {
            pause();
            return;
        }
        partitions.forEach((topic, all) -> takeUp(consumer, fanout(topic), all));
        var all = partitions.values().stream().flatMap(List::stream).toList();
        var goal = bounds(consumer, all).end();
        KafkaLog.seek(consumer, head());
        var checkPartitionsAt = clock.instant().plus(PARTITIONS_AGE);
        while (!stopped && !isDue(checkPartitionsAt, consumer, partitions)) {
            var read = consumer.poll(MOMENT);
            // What is urgent does not wait for what is much.
            Channel.TOPICS.forEach(
                    topic -> read.records(topic).forEach(record -> publish(fanout(topic), KafkaLog.record(record))));
            lag = consumer.assignment().stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
            if (!ready && reached(consumer, goal)) {
                ready = true;
                LOG.infof("the live streams follow %d partitions", all.size());
            }
            if (clock.instant().isAfter(checkPartitionsAt)) {
                checkPartitionsAt = clock.instant().plus(PARTITIONS_AGE);
            }
        }
    }

    private Map<String, List<Partition>> partitions(Consumer<byte[], byte[]> consumer) {
        return fanouts.keySet().stream()
                .collect(Collectors.toMap(topic -> topic, topic -> KafkaLog.partitions(consumer, topic)));
    }

    private void takeUp(Consumer<byte[], byte[]> consumer, Fanout fanout, List<Partition> partitions) {
        if (fanout.head().partitions().isEmpty()) {
            fanout.restart(bounds(consumer, partitions).lastOf(Math.ceilDiv(preload, partitions.size())));
        } else {
            fanout.extend(partitions);
        }
    }

    private Positions head() {
        return fanouts.values().stream().map(Fanout::head).reduce(Positions.NONE, Positions::and);
    }

    /** Topics grow: records on a partition that nobody reads would be lost to the streams. */
    private boolean isDue(Instant checkAt, Consumer<byte[], byte[]> consumer, Map<String, List<Partition>> partitions) {
        return clock.instant().isAfter(checkAt)
                && partitions.entrySet().stream()
                        .anyMatch(known ->
                                KafkaLog.partitions(consumer, known.getKey()).size()
                                        != known.getValue().size());
    }

    private static void publish(Fanout fanout, LogRecord record) {
        try {
            fanout.publish(record, Channel.facts(record));
        } catch (IOException e) {
            LOG.warnf(
                    "a record is not what its topic is for, and is not streamed: topic=%s partition=%d offset=%d",
                    record.partition().topic(), record.partition().number(), record.offset());
            fanout.skip(record);
        }
    }

    private static boolean reached(Consumer<byte[], byte[]> consumer, Positions goal) {
        return goal.seen().entrySet().stream()
                .allMatch(entry -> consumer.position(KafkaLog.topicPartition(entry.getKey())) > entry.getValue());
    }

    private static Bounds bounds(Consumer<byte[], byte[]> consumer, List<Partition> partitions) {
        var topicPartitions = partitions.stream().map(KafkaLog::topicPartition).toList();
        var first = consumer.beginningOffsets(topicPartitions);
        var end = consumer.endOffsets(topicPartitions);
        var held = new HashMap<Partition, Bounds.Range>();
        for (var partition : partitions) {
            var key = KafkaLog.topicPartition(partition);
            held.put(partition, new Bounds.Range(first.getOrDefault(key, 0L), end.getOrDefault(key, 0L)));
        }
        return new Bounds(held);
    }

    private void pause() {
        try {
            Thread.sleep(BACK_OFF);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
