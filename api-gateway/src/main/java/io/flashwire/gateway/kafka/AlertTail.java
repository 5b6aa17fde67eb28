package io.flashwire.gateway.kafka;

import io.flashwire.contracts.Topics;
import io.flashwire.gateway.live.Bounds;
import io.flashwire.gateway.live.Fanout;
import io.flashwire.gateway.live.LogRecord;
import io.flashwire.gateway.live.Partition;
import io.flashwire.gateway.live.Positions;
import io.flashwire.gateway.wire.WireMessages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one reader behind all live streams of this replica. */
public final class AlertTail implements Runnable {

    private static final Logger LOG = Logger.getLogger(AlertTail.class);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration PARTITIONS_AGE = Duration.ofMinutes(1);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final Map<String, Object> broker;
    private final Fanout fanout;
    private final int preload;
    private final InstantSource clock;
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private volatile boolean stopped;
    private volatile boolean ready;
    private volatile long lag;

    /** @param preload how many of the latest alerts are read at start, for clients that resume here after a restart */
    public AlertTail(Map<String, Object> broker, Fanout fanout, int preload, InstantSource clock) {
        this.broker = Map.copyOf(broker);
        this.fanout = fanout;
        this.preload = preload;
        this.clock = clock;
    }

    /** Whether it reads, and has read what there was when it began. */
    public boolean ready() {
        return ready;
    }

    /** How many alerts are on the topic that it has not read yet. */
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
                LOG.warnf(
                        "the alerts topic no longer holds where the live streams were; they start anew: %s",
                        e.getMessage());
                fanout.restart(Positions.before(List.of()));
                ready = false;
            } catch (KafkaException e) {
                LOG.warnf("the live streams cannot read the alerts topic, and try again: %s", e.getMessage());
                ready = false;
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partitions = KafkaLog.partitions(consumer, Topics.ALERTS);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        if (fanout.head().partitions().isEmpty()) {
            fanout.restart(bounds(consumer, partitions).lastOf(Math.ceilDiv(preload, partitions.size())));
        } else {
            fanout.extend(partitions);
        }
        var goal = bounds(consumer, partitions).end();
        KafkaLog.seek(consumer, fanout.head());
        var checkPartitionsAt = clock.instant().plus(PARTITIONS_AGE);
        while (!stopped && !isDue(checkPartitionsAt, consumer, partitions.size())) {
            consumer.poll(MOMENT).forEach(read -> publish(KafkaLog.record(read)));
            lag = consumer.assignment().stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
            if (!ready && reached(consumer, goal)) {
                ready = true;
                LOG.infof("the live streams follow %d partitions of the alerts topic", partitions.size());
            }
            if (clock.instant().isAfter(checkPartitionsAt)) {
                checkPartitionsAt = clock.instant().plus(PARTITIONS_AGE);
            }
        }
    }

    /** Topics grow: alerts on a partition that nobody reads would be lost to the streams. */
    private boolean isDue(Instant checkAt, Consumer<byte[], byte[]> consumer, int partitions) {
        return clock.instant().isAfter(checkAt)
                && KafkaLog.partitions(consumer, Topics.ALERTS).size() != partitions;
    }

    private void publish(LogRecord record) {
        try {
            fanout.publish(record, WireMessages.alert(record.json()));
        } catch (IOException e) {
            LOG.warnf(
                    "a record of the alerts topic is no alert and is not streamed: partition=%d offset=%d",
                    record.partition().number(), record.offset());
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
