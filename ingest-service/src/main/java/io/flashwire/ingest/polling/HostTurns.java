package io.flashwire.ingest.polling;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** No host is asked for more than a few documents at once, however many sources it has, and all hosts together not for too many. */
final class HostTurns {

    private final Map<String, Semaphore> byHost = new ConcurrentHashMap<>();
    private final Semaphore all;
    private final int perHost;

    /** @param atOnce documents that are in memory together */
    HostTurns(int perHost, int atOnce) {
        this.perHost = perHost;
        this.all = new Semaphore(atOnce, true);
    }

    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for the host first: a slow host must not keep the places of all others. */
    Turn await(URI url) throws InterruptedException {
        var host = byHost.computeIfAbsent(url.getHost().toLowerCase(Locale.ROOT), _ -> new Semaphore(perHost, true));
        host.acquire();
        try {
            all.acquire();
        } catch (InterruptedException e) {
            host.release();
            throw e;
        }
        return () -> {
            all.release();
            host.release();
        };
    }
}
