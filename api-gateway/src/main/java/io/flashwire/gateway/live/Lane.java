package io.flashwire.gateway.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The clients of one event loop: all that is done to them is done there, so nothing here needs a lock. */
final class Lane {

    /** A client that takes nothing from one heartbeat to the next but one is gone. */
    private static final int MAX_STUCK_BEATS = 2;

    private final Executor loop;
    private final Ring ring;
    private final int maxLag;
    private final LongAdder told;
    private final LongAdder dismissed;
    private final List<StreamClient> clients = new ArrayList<>();
    private final AtomicBoolean signalled = new AtomicBoolean();
    private volatile int size;

    Lane(Executor loop, Ring ring, int maxLag, LongAdder told, LongAdder dismissed) {
        this.loop = loop;
        this.ring = ring;
        this.maxLag = maxLag;
        this.told = told;
        this.dismissed = dismissed;
    }

    int size() {
        return size;
    }

    /** There is something new; a signal that is still to be heard covers it. */
    void signal() {
        if (signalled.compareAndSet(false, true)) {
            loop.execute(() -> {
                signalled.set(false);
                each(this::serve);
            });
        }
    }

    void join(StreamClient client, long place) {
        loop.execute(() -> {
            if (!client.closed()) {
                client.moveTo(place);
                add(client);
                serve(client);
            }
        });
    }

    void drained(StreamClient client) {
        loop.execute(() -> {
            if (holds(client)) {
                serve(client);
            }
        });
    }

    void leave(StreamClient client) {
        loop.execute(() -> remove(client));
    }

    void beat() {
        loop.execute(() -> each(client -> {
            if (client.beat() >= MAX_STUCK_BEATS) {
                dismissSlow(client);
            }
        }));
    }

    void review() {
        loop.execute(() -> each(this::stillStands));
    }

    void dismissAll(Ending ending, String why) {
        loop.execute(() -> each(client -> dismiss(client, ending, why)));
    }

    /** From the last to the first: one that goes away meanwhile leaves its seat to one that had its turn. */
    private void each(Consumer<StreamClient> turn) {
        for (var seat = clients.size() - 1; seat >= 0; seat--) {
            turn.accept(clients.get(seat));
        }
    }

    private void serve(StreamClient client) {
        while (!client.full()) {
            var next = ring.head().next();
            if (client.place() == next || !stillStands(client)) {
                return;
            }
            if (!tell(client, next)) {
                dismissSlow(client);
                return;
            }
        }
        if (ring.head().next() - client.place() > maxLag) {
            dismissSlow(client);
        }
    }

    /** @return false where the ring no longer holds what the client has yet to see */
    private boolean tell(StreamClient client, long end) {
        var count = 0;
        var held = true;
        while (held && client.place() < end && !client.hasEnoughToFlush()) {
            var event = ring.at(client.place());
            held = event.isPresent();
            if (held) {
                client.moveTo(client.place() + 1);
                count += client.tell(event.get()) ? 1 : 0;
            }
        }
        client.flush();
        told.add(count);
        return held;
    }

    private boolean stillStands(StreamClient client) {
        if (client.stands()) {
            return true;
        }
        dismiss(client, Ending.ENDED, Streams.GOOD_NO_LONGER);
        return false;
    }

    private void dismissSlow(StreamClient client) {
        dismissed.increment();
        dismiss(client, Ending.SLOW, Streams.TOO_SLOW);
    }

    private void dismiss(StreamClient client, Ending ending, String why) {
        remove(client);
        client.dismiss(ending, why);
    }

    private boolean holds(StreamClient client) {
        return client.seat() >= 0;
    }

    private void add(StreamClient client) {
        client.sit(clients.size());
        clients.add(client);
        size = clients.size();
    }

    private void remove(StreamClient client) {
        if (holds(client)) {
            var last = clients.removeLast();
            if (last != client) {
                clients.set(client.seat(), last);
                last.sit(client.seat());
            }
            client.sit(StreamClient.NOWHERE);
            size = clients.size();
        }
    }
}
