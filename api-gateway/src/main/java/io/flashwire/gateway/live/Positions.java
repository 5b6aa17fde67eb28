package io.flashwire.gateway.live;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far a reader has come: of each partition the offset of the last record that it has seen. */
public record Positions(SortedMap<Partition, Long> seen) {

    /** Stands for the offset where nothing has been seen yet. */
    public static final long NOTHING = -1;

    /** Of no log at all. */
    public static final Positions NONE = new Positions(new TreeMap<>());

    public Positions {
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
    }

    public static Positions of(Map<Partition, Long> seen) {
        return new Positions(new TreeMap<>(seen));
    }

    /** The position of one who has seen nothing of these partitions. */
    public static Positions before(Collection<Partition> partitions) {
        var seen = new TreeMap<Partition, Long>();
        partitions.forEach(partition -> seen.put(partition, NOTHING));
        return new Positions(seen);
    }

    public Set<Partition> partitions() {
        return seen.keySet();
    }

    Set<String> topics() {
        return seen.keySet().stream().map(Partition::topic).collect(Collectors.toSet());
    }

    public long of(Partition partition) {
        return seen.getOrDefault(partition, NOTHING);
    }

    public boolean covers(Partition partition, long offset) {
        return of(partition) >= offset;
    }

    /** Whether everything that the other has seen was seen here too. */
    public boolean reaches(Positions other) {
        return other.seen.entrySet().stream().allMatch(entry -> covers(entry.getKey(), entry.getValue()));
    }

    public Positions with(Partition partition, long offset) {
        var moved = new TreeMap<>(seen);
        moved.put(partition, offset);
        return new Positions(moved);
    }

    /** What two readers have seen together. */
    public Positions and(Positions other) {
        var both = new TreeMap<>(seen);
        other.seen.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Positions(both);
    }
}
