package io.flashwire.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that follow the stream of alerts, without a thread of their own, and count what they hear. */
final class StreamCrowd implements AutoCloseable {

    private static final int OPENING_AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final NetClient net;
    private final AlertsFlow flow;
    private final LongAdder heard = new LongAdder();
    private final LongAdder disorders = new LongAdder();
    private final AtomicInteger lost = new AtomicInteger();
    private final List<Client> clients = new ArrayList<>();
    private volatile Histogram latency = histogram();
    private volatile boolean over;

    /** @param loops how many event loops serve the clients */
    StreamCrowd(AlertsFlow flow, int loops) {
        this.flow = flow;
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        this.net = vertx.createNetClient(new NetClientOptions().setConnectTimeout(20_000));
    }

    /** One client. Its socket's loop alone touches it. */
    private final class Client {
        private final StreamLine line = new StreamLine();
        private final BitSet seen;
        private final int first;
        private final int most;
        private boolean open;

        Client(int most) {
            this.first = flow.next();
            this.most = most;
            this.seen = new BitSet(most);
        }

        @SuppressWarnings("deprecation") // the quickest way to the bytes
        private void read(Buffer buffer) {
            line.read(buffer.getByteBuf(), this::hear);
        }

        private void hear(int alert) {
            var place = alert - first;
            if (place < 0 || place >= most || seen.get(place)) {
                disorders.increment();
                return;
            }
            seen.set(place);
            latency.recordValue(Math.max(0, System.nanoTime() - flow.dueAt(alert)));
            heard.increment();
        }
    }

    /**
     * Opens so many streams, and returns when all of them are open.
     *
     * @param most how many alerts each will hear at most
     */
    void open(URI server, String path, String key, int count, int most) throws InterruptedException {
        var request = Buffer.buffer(
                "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, server.getHost(), server.getPort(), key));
        var opening = new Semaphore(OPENING_AT_ONCE);
        var opened = new CountDownLatch(count);
        for (var each = 0; each < count; each++) {
            opening.acquire();
            var client = new Client(most);
            clients.add(client);
            net.connect(server.getPort(), server.getHost())
                    .onSuccess(socket -> follow(socket, client, request, () -> {
                        opening.release();
                        opened.countDown();
                    }))
                    .onFailure(failure -> {
                        throw new IllegalStateException("cannot connect", failure);
                    });
        }
        if (!opened.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d of %d streams do not open".formatted(opened.getCount(), count));
        }
    }

    private void follow(NetSocket socket, Client client, Buffer request, Runnable opened) {
        socket.handler(buffer -> {
            if (!client.open && buffer.length() > 12) {
                client.open = true;
                if (buffer.getString(9, 12).equals("200")) {
                    opened.run();
                }
            }
            client.read(buffer);
        });
        socket.closeHandler(_ -> {
            if (!over) {
                lost.incrementAndGet();
            }
        });
        socket.write(request);
    }

    long heard() {
        return heard.sum();
    }

    /** How often an alert came that had come before, or that nobody sent. */
    long disorders() {
        return disorders.sum();
    }

    /** How many streams ended before their time. */
    int lost() {
        return lost.get();
    }

    /** Begins to measure anew. */
    void reset() {
        heard.reset();
        latency = histogram();
    }

    Histogram latency() {
        return latency;
    }

    /** Waits until so much was heard; false where it was not within the time. */
    boolean await(long count, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (heard() < count) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
        }
        return true;
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
    }

    @Override
    public void close() {
        over = true;
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
