package io.flashwire.gateway.live;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;

/** What one reader of the log reads, told to any number of clients. One thread publishes. */
public final class Fanout {

    private final Ring ring;
    private final int maxLag;
    private final Map<Executor, Lane> lanes = new ConcurrentHashMap<>();
    private final LongAdder told = new LongAdder();
    private final LongAdder dismissed = new LongAdder();

    /**
     * @param capacity how many of the latest events are kept for those who resume
     * @param maxBytes how large they may be together
     * @param maxLag by how many events a client may stay behind
     */
    public Fanout(int capacity, long maxBytes, int maxLag) {
        this.ring = new Ring(capacity, maxBytes);
        this.maxLag = Math.min(maxLag, capacity);
    }

    /**
     * The reader of the log begins here: at start, and where the log is no longer the one it was. Whoever still listens resumes
     * and is told what it has missed.
     */
    public void restart(Positions start) {
        ring.restart(start);
        dismissAll(Ending.RECONNECT, "the log was started anew; resume from the last id");
    }

    /** There are more partitions than before; nothing of them has been read. */
    public void extend(Collection<Partition> partitions) {
        partitions.stream()
                .filter(partition -> !head().partitions().contains(partition))
                .forEach(partition -> ring.skip(partition, Positions.NOTHING));
    }

    public void publish(LogRecord record, Facts facts) {
        ring.add(StreamEvent.RecordEvent.of(ring.head().reached(), record, facts), record.json().length);
        lanes.values().forEach(Lane::signal);
    }

    /** Moves on over a record that cannot be read. */
    public void skip(LogRecord record) {
        ring.skip(record.partition(), record.offset());
    }

    /** Where a client stands that has been told everything so far. */
    public Positions head() {
        return ring.head().reached();
    }

    public int clients() {
        return lanes.values().stream().mapToInt(Lane::size).sum();
    }

    /** How many events were told, over all clients. */
    public long told() {
        return told.sum();
    }

    /** How many clients were sent away because they did not keep up. */
    public long dismissed() {
        return dismissed.sum();
    }

    void beat() {
        lanes.values().forEach(Lane::beat);
    }

    /** Ends the streams of all whose leave was withdrawn or is over. */
    void review() {
        lanes.values().forEach(Lane::review);
    }

    void dismissAll(Ending ending, String why) {
        lanes.values().forEach(lane -> lane.dismissAll(ending, why));
    }

    /**
     * Takes the client in from where it stands; from now on only its loop touches it.
     *
     * @return false where the ring no longer holds all that it has yet to see
     */
    boolean join(Executor loop, StreamClient client) {
        var place = ring.placeOf(client.reached());
        if (place.isEmpty()) {
            return false;
        }
        lane(loop).join(client, place.getAsLong());
        return true;
    }

    void drained(Executor loop, StreamClient client) {
        lane(loop).drained(client);
    }

    void leave(Executor loop, StreamClient client) {
        lane(loop).leave(client);
    }

    void countTold() {
        told.increment();
    }

    private Lane lane(Executor loop) {
        return lanes.computeIfAbsent(loop, executor -> new Lane(executor, ring, maxLag, told, dismissed));
    }
}
