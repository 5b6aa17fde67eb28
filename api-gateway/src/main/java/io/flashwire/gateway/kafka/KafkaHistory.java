package io.flashwire.gateway.kafka;

import io.flashwire.gateway.live.Bounds;
import io.flashwire.gateway.live.History;
import io.flashwire.gateway.live.LogRecord;
import io.flashwire.gateway.live.LogUnavailable;
import io.flashwire.gateway.live.Partition;
import io.flashwire.gateway.live.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The topic behind the streams, for what the gateway no longer has in memory. */
public final class KafkaHistory implements History, AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int BATCH = 500;

    private final Map<String, Object> broker;
    private final Admin admin;
    private final Supplier<Positions> head;

    /** @param head where the log stands, which says what partitions there are */
    public KafkaHistory(Map<String, Object> broker, Supplier<Positions> head) {
        this.broker = Map.copyOf(broker);
        this.admin = Admin.create(this.broker);
        this.head = head;
    }

    @Override
    public Bounds bounds() {
        var first = offsets(OffsetSpec.earliest());
        var end = offsets(OffsetSpec.latest());
        var held = new HashMap<Partition, Bounds.Range>();
        first.forEach((partition, offset) -> {
            var next = end.get(partition);
            if (next != null) {
                held.put(partition, new Bounds.Range(offset.offset(), next.offset()));
            }
        });
        return new Bounds(held);
    }

    @Override
    public Positions before(Instant time) {
        var found = offsets(OffsetSpec.forTimestamp(time.toEpochMilli()));
        var end = offsets(OffsetSpec.latest());
        var seen = new TreeMap<Partition, Long>();
        end.forEach((partition, next) -> {
            var at = found.get(partition);
            // The broker answers -1 where nothing is as new as that.
            seen.put(partition, (at == null || at.offset() < 0 ? next.offset() : at.offset()) - 1);
        });
        return new Positions(seen);
    }

    @Override
    public Reader readAfter(Positions positions) {
        try {
            var consumer = KafkaLog.open(broker, BATCH);
            KafkaLog.seek(consumer, positions);
            return new KafkaReader(consumer, positions);
        } catch (KafkaException e) {
            throw new LogUnavailable(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    private Map<Partition, ListOffsetsResultInfo> offsets(OffsetSpec spec) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        head.get().partitions().forEach(partition -> asked.put(KafkaLog.topicPartition(partition), spec));
        try {
            var answered = new HashMap<Partition, ListOffsetsResultInfo>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, offset) ->
                            answered.put(new Partition(partition.topic(), partition.partition()), offset));
            return answered;
        } catch (ExecutionException e) {
            throw new LogUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(e);
        }
    }

    private record KafkaReader(Consumer<byte[], byte[]> consumer, Positions started) implements Reader {

        @Override
        public List<LogRecord> next() {
            try {
                var records = new ArrayList<LogRecord>();
                consumer.poll(MOMENT).forEach(read -> records.add(KafkaLog.record(read)));
                return records;
            } catch (KafkaException e) {
                throw new LogUnavailable(e);
            }
        }

        @Override
        public Positions reached() {
            var seen = new TreeMap<Partition, Long>();
            for (var partition : started.partitions()) {
                seen.put(partition, consumer.position(KafkaLog.topicPartition(partition)) - 1);
            }
            return new Positions(seen);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
