package io.flashwire.gateway.live;

import static io.flashwire.gateway.live.MemoryLog.ONE;
import static io.flashwire.gateway.live.MemoryLog.ZERO;

import io.flashwire.gateway.Told;
import java.time.InstantSource;
import java.util.List;

/** A gateway replica, all of it on the thread of the test. */
final class Replica {

    static final int RING = 8;
    static final int REACH = 1_000;

    final Callers callers = new Callers(1_000, InstantSource.system());
    final Fanout fanout = new Fanout(RING, 1_000_000, RING);
    final Streams streams;

    Replica(MemoryLog log) {
        streams = new Streams(fanout, log, Runnable::run, 1, REACH);
        fanout.restart(Positions.before(List.of(ZERO, ONE)));
    }

    Recorder open(Start start, StreamFilter filter) {
        return open(start, new Wish(Channel.ALERTS, filter, Wire.SSE));
    }

    Recorder open(Start start, Wish wish) {
        var recorder = new Recorder();
        var grant = callers.admit("key:reader", null).orElseThrow();
        streams.open(Runnable::run, new StreamClient(wish, grant, recorder), start);
        return recorder;
    }

    Recorder open(Start start) {
        return open(start, StreamFilter.ALL);
    }

    Recorder resume(String lastId) {
        return switch (EventId.read(lastId, fanout.head())) {
            case EventId.Valid valid -> open(valid.start());
            case EventId.Malformed(var why) -> throw new AssertionError(why);
        };
    }

    void read(LogRecord record) {
        fanout.publish(record, Facts.of(Told.alert("any", 1)));
    }
}
