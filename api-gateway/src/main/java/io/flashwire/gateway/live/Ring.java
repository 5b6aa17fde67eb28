package io.flashwire.gateway.live;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The latest events in the order in which this replica read them. A client is no more than a place in it: a slow one costs no
 * memory, and one that returns finds its place again. One thread writes, any number read.
 */
final class Ring {

    private final AtomicReferenceArray<@Nullable Slot> slots;
    private volatile Head head = new Head(0, Positions.before(List.of()));
    private final long maxBytes;
    private volatile long oldest;
    private long bytes;

    private record Slot(long sequence, StreamEvent event, int bytes) {}

    /**
     * @param next sequence number that the next event will get
     * @param reached where one stands who has seen everything so far
     */
    record Head(long next, Positions reached) {}

    /**
     * @param capacity how many events it holds at most
     * @param maxBytes how large their messages may be together
     */
    Ring(int capacity, long maxBytes) {
        this.slots = new AtomicReferenceArray<>(capacity);
        this.maxBytes = maxBytes;
    }

    /** Begins anew from here: what was read before has nothing to do with what comes. */
    void restart(Positions start) {
        oldest = head.next();
        head = new Head(oldest, start);
    }

    Head head() {
        return head;
    }

    void add(StreamEvent event, int size) {
        var sequence = head.next();
        forget(sequence - slots.length());
        slots.set(slot(sequence), new Slot(sequence, event, size));
        bytes += size;
        head = new Head(sequence + 1, event.after());
        // The latest is kept, however large it is.
        for (var each = oldest; each < sequence && bytes > maxBytes; each++) {
            forget(each);
        }
    }

    private void forget(long sequence) {
        if (sequence < 0) {
            return;
        }
        oldest = Math.max(oldest, sequence + 1);
        var slot = slots.get(slot(sequence));
        if (slot != null && slot.sequence() == sequence) {
            bytes -= slot.bytes();
            slots.set(slot(sequence), null);
        }
    }

    /** Moves on over a record that tells nothing. */
    void skip(Partition partition, long offset) {
        head = new Head(head.next(), head.reached().with(partition, offset));
    }

    /** Empty where the event is not there yet, or no longer. */
    Optional<StreamEvent> at(long sequence) {
        var slot = slots.get(slot(sequence));
        return slot == null || slot.sequence() != sequence ? Optional.empty() : Optional.of(slot.event());
    }

    /**
     * The place from which one who has come so far reads on, or empty where the ring no longer holds all that comes after. All
     * before the place was seen; some behind it may have been, when another replica told it.
     */
    OptionalLong placeOf(Positions reached) {
        var now = head;
        if (reached.reaches(now.reached())) {
            return OptionalLong.of(now.next());
        }
        var low = Math.max(oldest, now.next() - slots.length());
        if (!holds(low, reached)) {
            return OptionalLong.empty();
        }
        var high = now.next() - 1;
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (holds(middle, reached)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return OptionalLong.of(low);
    }

    /** Whether all before the event was seen: true up to one point of the ring and false from there on. */
    private boolean holds(long sequence, Positions reached) {
        return at(sequence).map(event -> reached.reaches(event.before())).orElse(false);
    }

    private int slot(long sequence) {
        return (int) (sequence % slots.length());
    }
}
