package io.flashwire.gateway.live;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A log in memory: two partitions, and a start that moves on. */
final class MemoryLog implements History {

    static final Partition ZERO = new Partition(Topics.ALERTS, 0);
    static final Partition ONE = new Partition(Topics.ALERTS, 1);

    private final Map<Partition, List<LogRecord>> records = new TreeMap<>(Map.of(ZERO, List.of(), ONE, List.of()));
    private final Map<Partition, Long> first = new HashMap<>(Map.of(ZERO, 0L, ONE, 0L));
    private int batch = 3;
    private long readUntil = Long.MAX_VALUE;
    private Runnable whenRead = () -> {};

    /** Has something happen as soon as so many records were read, those included that are then. */
    synchronized void whenRead(long count, Runnable action) {
        readUntil = count;
        whenRead = action;
    }

    synchronized LogRecord append(Partition partition, Alert alert) {
        var held = new ArrayList<>(records.getOrDefault(partition, List.of()));
        var record = new LogRecord(partition, held.size(), WireJson.write(alert));
        held.add(record);
        records.put(partition, held);
        return record;
    }

    synchronized void forgetBefore(Partition partition, long offset) {
        first.put(partition, offset);
    }

    @Override
    public synchronized Bounds bounds() {
        var held = new HashMap<Partition, Bounds.Range>();
        records.forEach((partition, kept) ->
                held.put(partition, new Bounds.Range(first.getOrDefault(partition, 0L), kept.size())));
        return new Bounds(held);
    }

    @Override
    public Positions before(Instant time) {
        return Positions.before(records.keySet());
    }

    @Override
    public Reader readAfter(Positions positions) {
        return new Reader() {
            private Positions reached = positions;

            @Override
            public List<LogRecord> next() {
                synchronized (MemoryLog.this) {
                    var found = records.values().stream()
                            .flatMap(List::stream)
                            .filter(record -> !reached.covers(record.partition(), record.offset()))
                            .limit(batch)
                            .toList();
                    readUntil -= found.size();
                    if (readUntil <= 0) {
                        whenRead.run();
                    }
                    found.forEach(record -> reached = reached.with(record.partition(), record.offset()));
                    return found;
                }
            }

            @Override
            public Positions reached() {
                return reached;
            }

            @Override
            public void close() {}
        };
    }
}
