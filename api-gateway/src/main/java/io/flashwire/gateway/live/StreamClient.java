package io.flashwire.gateway.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One client of a stream: what it wants, how far it has come, and the connection that it is told by. */
public final class StreamClient {

    private final AlertFilter filter;
    private final Outlet outlet;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private volatile Positions reached = Positions.before(List.of());
    private volatile boolean closed;
    private long place;

    public StreamClient(AlertFilter filter, Outlet outlet) {
        this.filter = filter;
        this.outlet = outlet;
    }

    Positions reached() {
        return reached;
    }

    /** Where in the ring it reads on; meant for its lane alone. */
    long place() {
        return place;
    }

    void moveTo(long next) {
        place = next;
    }

    void open() {
        outlet.write(Frame.opening());
    }

    void startAt(Positions positions) {
        reached = positions;
        outlet.write(Frame.position(positions));
    }

    /** Takes note that there was nothing to tell up to here. */
    void passOver(Positions positions) {
        reached = reached.and(positions);
    }

    boolean full() {
        return outlet.full();
    }

    /** Tells the event unless the client has seen it or did not ask for it. */
    boolean tell(StreamEvent event) {
        if (reached.equals(event.before())) {
            reached = event.after();
            return pass(event, event.frame().bytes());
        }
        if (reached.covers(event.partition(), event.offset())) {
            return false;
        }
        var both = reached.and(event.after());
        reached = both.equals(event.after()) ? event.after() : both;
        return pass(event, event.frame().at(reached));
    }

    private boolean pass(StreamEvent event, byte[] frame) {
        var wanted = filter.passes(event);
        if (wanted) {
            outlet.write(frame);
        }
        return wanted;
    }

    void beat() {
        if (!outlet.full()) {
            outlet.write(Frame.heartbeat(reached));
        }
    }

    void dismiss(String event, String why) {
        outlet.write(Frame.farewell(reached, event, why));
        close();
        outlet.end();
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
