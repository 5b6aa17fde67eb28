package io.flashwire.gateway.live;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The clients of one event loop: all that is done to them is done there, so nothing here needs a lock. */
final class Lane {

    private final Executor loop;
    private final Ring ring;
    private final int maxLag;
    private final LongAdder told;
    private final LongAdder dismissed;
    private final Set<StreamClient> clients = new LinkedHashSet<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean signalled = new AtomicBoolean();

    Lane(Executor loop, Ring ring, int maxLag, LongAdder told, LongAdder dismissed) {
        this.loop = loop;
        this.ring = ring;
        this.maxLag = maxLag;
        this.told = told;
        this.dismissed = dismissed;
    }

    int size() {
        return size.get();
    }

    /** There is something new; a signal that is still to be heard covers it. */
    void signal() {
        if (signalled.compareAndSet(false, true)) {
            loop.execute(() -> {
                signalled.set(false);
                Set.copyOf(clients).forEach(this::serve);
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
            if (clients.contains(client)) {
                serve(client);
            }
        });
    }

    void leave(StreamClient client) {
        loop.execute(() -> remove(client));
    }

    void beat() {
        loop.execute(() -> clients.forEach(StreamClient::beat));
    }

    void dismissAll(String event, String why) {
        loop.execute(() -> Set.copyOf(clients).forEach(client -> dismiss(client, event, why)));
    }

    private void serve(StreamClient client) {
        while (!client.full()) {
            var place = client.place();
            if (place == ring.head().next()) {
                return;
            }
            var event = ring.at(place);
            if (event.isEmpty()) {
                dismissSlow(client);
                return;
            }
            client.moveTo(place + 1);
            if (client.tell(event.get())) {
                told.increment();
            }
        }
        if (ring.head().next() - client.place() > maxLag) {
            dismissSlow(client);
        }
    }

    private void dismissSlow(StreamClient client) {
        dismissed.increment();
        dismiss(client, "slow", "this client reads slower than it is told; resume from the last id");
    }

    private void dismiss(StreamClient client, String event, String why) {
        remove(client);
        client.dismiss(event, why);
    }

    private void add(StreamClient client) {
        clients.add(client);
        size.set(clients.size());
    }

    private void remove(StreamClient client) {
        clients.remove(client);
        size.set(clients.size());
    }
}
