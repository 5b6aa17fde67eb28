package io.flashwire.gateway.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One client of a stream: what it wants, how far it has come, and the connection that it is told by. */
public final class StreamClient {

    static final int NOWHERE = -1;

    /** How many bytes are written at once, and so belong to one client alone, where more waits for it. */
    static final int TOGETHER = 16 * 1024;

    /** Those who are sent away together do not come back together. */
    private static final int EARLIEST_RETURN_MS = 500;

    private static final int LATEST_RETURN_MS = 3_000;

    private final Wish wish;
    private final Grant grant;
    private final Outlet outlet;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final List<byte[]> pending = new ArrayList<>();
    private int pendingBytes;
    private volatile Positions reached = Positions.NONE;
    private volatile boolean closed;
    private long place;
    private int seat = NOWHERE;
    private int stuckBeats;

    public StreamClient(Wish wish, Grant grant, Outlet outlet) {
        this.wish = wish;
        this.grant = grant;
        this.outlet = outlet;
    }

    Positions reached() {
        return reached;
    }

    /** Whether it may still be told anything. */
    boolean stands() {
        return grant.stands();
    }

    // Place, seat and beats are its lane's alone.

    long place() {
        return place;
    }

    void moveTo(long next) {
        place = next;
    }

    int seat() {
        return seat;
    }

    void sit(int where) {
        seat = where;
    }

    /** @return at how many beats in a row it took nothing */
    int beat() {
        if (full()) {
            return ++stuckBeats;
        }
        outlet.write(List.of(wish.wire().heartbeat(reached)));
        return 0;
    }

    /** Shows one that waits for its turn that it is not forgotten. */
    void askForPatience() {
        if (!outlet.full()) {
            outlet.write(List.of(wish.wire().patience()));
        }
    }

    void open() {
        outlet.write(List.of(wish.wire().opening()));
    }

    void startAt(Positions positions) {
        reached = positions;
        outlet.write(List.of(wish.wire().position(positions)));
    }

    /** Takes note that there was nothing to tell up to here. */
    void passOver(Positions positions) {
        reached = reached.and(positions);
    }

    boolean full() {
        var full = outlet.full();
        if (!full) {
            stuckBeats = 0;
        }
        return full;
    }

    /** Tells the event with the next flush, unless the client has seen it, did not ask for it or may not be told. */
    boolean tell(StreamEvent event) {
        if (!grant.stands()) {
            return false;
        }
        if (reached.equals(event.before())) {
            reached = event.after();
            return wants(event) && add(event.frame(wish.channel(), wish.wire()).bytes());
        }
        if (event instanceof StreamEvent.RecordEvent && reached.covers(event.partition(), event.offset())) {
            return false;
        }
        var both = reached.and(event.after());
        reached = both.equals(event.after()) ? event.after() : both;
        return wants(event) && add(event.frame(wish.channel(), wish.wire()).at(reached));
    }

    private boolean add(byte[] frame) {
        pendingBytes += frame.length;
        return pending.add(frame);
    }

    /** Whether as much was told as is written at once. */
    boolean hasEnoughToFlush() {
        return pendingBytes >= TOGETHER;
    }

    private boolean wants(StreamEvent event) {
        return switch (event) {
            case StreamEvent.GapEvent _ -> true;
            case StreamEvent.RecordEvent told -> wish.filter().passes(told.facts());
        };
    }

    /** Writes what was told since the last flush. */
    void flush() {
        if (!pending.isEmpty()) {
            outlet.write(pending);
            pending.clear();
            pendingBytes = 0;
        }
    }

    void dismiss(Ending ending, String why) {
        flush();
        var retry = ThreadLocalRandom.current().nextLong(EARLIEST_RETURN_MS, LATEST_RETURN_MS);
        outlet.write(List.of(wish.wire().farewell(reached, ending, why, retry)));
        close();
        outlet.end(ending);
    }

    void close() {
        closed = true;
        drained();
    }

    boolean closed() {
        return closed;
    }

    void whenDrained(Runnable action) {
        outlet.whenDrained(() -> {
            drained();
            action.run();
        });
    }

    private void drained() {
        lock.lock();
        try {
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the client takes more; false where it does not within the time, or is gone. */
    boolean awaitRoom(Duration patience) throws InterruptedException {
        var left = patience.toNanos();
        lock.lock();
        try {
            // Looks again now and then by itself: the word that there is room may come between look and wait.
            while (outlet.full() && !closed && left > 0) {
                var wait = Math.min(left, TimeUnit.MILLISECONDS.toNanos(100));
                left -= wait - Math.max(0, room.awaitNanos(wait));
            }
            return !outlet.full() && !closed;
        } finally {
            lock.unlock();
        }
    }
}
