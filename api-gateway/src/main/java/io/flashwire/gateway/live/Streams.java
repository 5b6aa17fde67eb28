package io.flashwire.gateway.live;

import io.flashwire.contracts.Alert;
import io.flashwire.gateway.wire.WireMessages;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Opens streams: from memory where that holds what the client has missed, otherwise from the log first. */
public final class Streams {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String GOING_DOWN = "this server is going down; resume from the last id";

    private final Fanout fanout;
    private final History history;
    private final Executor readers;
    private final Semaphore reading;
    private final Set<StreamClient> catchingUp = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /**
     * @param readers runs one blocking task for each client that reads from the log
     * @param maxReaders how many may do so at a time; the others wait
     */
    public Streams(Fanout fanout, History history, Executor readers, int maxReaders) {
        this.fanout = fanout;
        this.history = history;
        this.readers = readers;
        this.reading = new Semaphore(maxReaders, true);
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
            when fanout.head().reaches(after.positions()) -> {
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

    /** Sends everybody elsewhere: each gets the id to resume from, and no event is cut off. */
    public void drain() {
        draining = true;
        fanout.dismissAll("reconnect", GOING_DOWN);
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
                client.dismiss("reconnect", GOING_DOWN);
            } catch (LogUnavailable _) {
                client.dismiss("reconnect", "the log does not answer; resume from the last id");
            } finally {
                catchingUp.remove(client);
            }
        });
    }

    private void replay(Executor loop, StreamClient client, Start start) throws InterruptedException {
        if (client.closed()) {
            return;
        }
        findFooting(client, start);
        if (fanout.join(loop, client)) {
            return;
        }
        try (var reader = history.readAfter(client.reached())) {
            while (!client.closed()) {
                for (var record : reader.next()) {
                    if (!tell(client, record)) {
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
                var footing = history.bounds().footing(after.positions());
                footing.gaps().forEach(gap -> client.tell(StreamEvent.GapEvent.of(client.reached(), gap)));
                client.passOver(footing.positions());
            }
        }
    }

    private boolean tell(StreamClient client, LogRecord record) throws InterruptedException {
        if (draining) {
            client.dismiss("reconnect", GOING_DOWN);
            return false;
        }
        if (!client.awaitRoom(PATIENCE)) {
            if (!client.closed()) {
                client.dismiss("slow", "this client reads slower than it is told; resume from the last id");
            }
            return false;
        }
        var alert = read(record);
        if (alert.isPresent() && client.tell(StreamEvent.AlertEvent.of(client.reached(), record, alert.get()))) {
            fanout.countTold();
        }
        return true;
    }

    private static Optional<Alert> read(LogRecord record) {
        try {
            return Optional.of(WireMessages.alert(record.json()));
        } catch (IOException _) {
            // The archive's reader sets such a record aside with the reason; a stream has nothing to tell of it.
            return Optional.empty();
        }
    }
}
