package io.flashwire.gateway.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Opens streams: from memory where that holds what the client has missed, otherwise from the log first. */
public final class Streams {

    static final String TOO_SLOW = "this client reads slower than it is told; resume from the last id";
    static final String GOOD_NO_LONGER = "this key or session is good no longer";

    private static final String GOING_DOWN = "this server is going down; resume from the last id";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How many records of the log are written to a client at once. */
    private static final int TOGETHER = 32;

    private final Fanout fanout;
    private final History history;
    private final Executor readers;
    private final Semaphore reading;
    private final long reach;
    private final Set<StreamClient> catchingUp = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /**
     * @param readers runs one blocking task for each client that reads from the log
     * @param maxReaders how many may do so at a time; the others wait
     * @param reach how many records of each partition a client may go back
     */
    public Streams(Fanout fanout, History history, Executor readers, int maxReaders, long reach) {
        this.fanout = fanout;
        this.history = history;
        this.readers = readers;
        this.reading = new Semaphore(maxReaders, true);
        this.reach = reach;
    }

    /** @param loop runs all that is done to the client once it has caught up */
    public void open(Executor loop, StreamClient client, Start start) {
        client.open();
        client.whenDrained(() -> fanout.drained(loop, client));
        switch (start) {
            case Start.Now _ -> {
                client.startAt(fanout.head());
                if (!fanout.join(loop, client)) {
                    catchUp(loop, client, new Start.After(client.reached()));
                }
            }
            case Start.After after
            when after.gaps().isEmpty() && fanout.head().reaches(after.positions()) -> {
                client.startAt(after.positions());
                if (!fanout.join(loop, client)) {
                    catchUp(loop, client, start);
                }
            }
            // Ahead of what this replica has read, or of a log that is no more: the log itself knows.
            case Start.After _, Start.Since _ -> catchUp(loop, client, start);
        }
    }

    public void close(Executor loop, StreamClient client) {
        client.close();
        catchingUp.remove(client);
        fanout.leave(loop, client);
    }

    public int clients() {
        return fanout.clients() + catchingUp.size();
    }

    /** Shows everybody that the stream lives. */
    public void beat() {
        fanout.beat();
        catchingUp.forEach(StreamClient::askForPatience);
    }

    /** Ends the streams of all whose leave was withdrawn or is over; one that is catching up finds out with its next event. */
    public void review() {
        fanout.review();
    }

    /** Sends everybody elsewhere: each gets the id to resume from, and no event is cut off. */
    public void drain() {
        draining = true;
        fanout.dismissAll(Ending.RECONNECT, GOING_DOWN);
    }

    private void catchUp(Executor loop, StreamClient client, Start start) {
        catchingUp.add(client);
        readers.execute(() -> {
            try {
                reading.acquire();
                try {
                    replay(loop, client, start);
                } finally {
                    reading.release();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                client.dismiss(Ending.RECONNECT, GOING_DOWN);
            } catch (LogUnavailable _) {
                client.dismiss(Ending.RECONNECT, "the log does not answer; resume from the last id");
            } finally {
                catchingUp.remove(client);
                if (draining) {
                    // One that has just caught up joined those who were sent away already.
                    drain();
                }
            }
        });
    }

    private void replay(Executor loop, StreamClient client, Start start) throws InterruptedException {
        if (client.closed()) {
            return;
        }
        findFooting(client, start);
        if (!handOver(loop, client) || fanout.join(loop, client)) {
            return;
        }
        try (var reader = history.readAfter(client.reached())) {
            while (!client.closed()) {
                var records = reader.next();
                for (var from = 0; from < records.size(); from += TOGETHER) {
                    tell(client, records.subList(from, Math.min(records.size(), from + TOGETHER)));
                    if (!handOver(loop, client)) {
                        return;
                    }
                }
                client.passOver(reader.reached());
                if (fanout.join(loop, client)) {
                    return;
                }
            }
        }
    }

    private void findFooting(StreamClient client, Start start) {
        switch (start) {
            case Start.Now _ -> client.startAt(fanout.head());
            case Start.Since since -> client.startAt(history.before(since.time()));
            case Start.After after -> {
                client.startAt(after.positions());
                tellOf(client, after.gaps());
            }
        }
        var footing = history.bounds().footing(client.reached(), reach);
        tellOf(client, footing.gaps());
        client.passOver(footing.positions());
    }

    private static void tellOf(StreamClient client, List<Gap> gaps) {
        gaps.forEach(gap -> client.tell(StreamEvent.GapEvent.of(client.reached(), gap)));
    }

    private void tell(StreamClient client, List<LogRecord> records) {
        for (var record : records) {
            try {
                var event = StreamEvent.RecordEvent.of(client.reached(), record, Channel.facts(record));
                if (client.tell(event)) {
                    fanout.countTold();
                }
            } catch (IOException _) {
                // The archive's reader sets such a record aside with the reason; a stream has nothing to tell of it.
            }
        }
    }

    /** Lets the client's loop write what it was told, and waits for that: a replay is no faster than its client. */
    private boolean handOver(Executor loop, StreamClient client) throws InterruptedException {
        if (!client.stands()) {
            client.dismiss(Ending.ENDED, GOOD_NO_LONGER);
            return false;
        }
        if (draining) {
            client.dismiss(Ending.RECONNECT, GOING_DOWN);
            return false;
        }
        var written = new CountDownLatch(1);
        loop.execute(() -> {
            client.flush();
            written.countDown();
        });
        if (written.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) && client.awaitRoom(PATIENCE)) {
            return true;
        }
        if (!client.closed()) {
            client.dismiss(Ending.SLOW, TOO_SLOW);
        }
        return false;
    }
}
