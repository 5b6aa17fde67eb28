package io.flashwire.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves hosts on threads of its own: the system's resolver may hang for long, and would hold the carriers of virtual
 * threads meanwhile.
 */
final class HostResolver implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int THREADS = 64;

    /** A flash goes to thousands of hosts at once. */
    private static final int MOST_WAITING = 10_000;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("resolver-", 0).factory());

    private final Names names;

    HostResolver(Names names) {
        this.names = names;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Who knows the addresses of a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    sealed interface Resolution {}

    record Known(List<InetAddress> addresses) implements Resolution {}

    record Unknown(String why) implements Resolution {}

    Resolution resolve(String host) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            var lookup = threads.submit(() -> List.of(names.of(bare)));
            return new Known(lookup.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Unknown(
                    e.getCause() instanceof UnknownHostException
                            ? "the host is unknown"
                            : "the host could not be resolved");
        } catch (TimeoutException | RejectedExecutionException _) {
            return new Unknown("the host was not resolved in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Unknown("the service is stopping");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
