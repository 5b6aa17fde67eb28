package io.flashwire.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for the replicas of a service, as Kubernetes gives it: each connection goes to one that takes it. */
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> replicas;
    private final AtomicInteger next = new AtomicInteger();

    private Balancer(ServerSocket door, List<Integer> replicas) {
        this.door = door;
        this.replicas = replicas;
    }

    /** @param replicas the ports on this machine */
    static Balancer of(int... replicas) {
        try {
            var balancer = new Balancer(
                    new ServerSocket(0, 0, InetAddress.getLoopbackAddress()),
                    Arrays.stream(replicas).boxed().toList());
            Thread.ofVirtual().start(balancer::serve);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException _) {
                // Closed: nobody is to come any more.
            }
        }
    }

    private void join(Socket client) {
        try (client;
                var replica = connected()) {
            var back = Thread.ofVirtual().start(() -> pump(replica, client));
            pump(client, replica);
            back.join();
        } catch (IOException _) {
            // No replica takes it: the client sees its connection closed.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connected() throws IOException {
        int first = next.getAndIncrement();
        for (int i = 0; ; i++) {
            try {
                return new Socket(
                        InetAddress.getLoopbackAddress(), replicas.get(Math.floorMod(first + i, replicas.size())));
            } catch (IOException e) {
                if (i == replicas.size() - 1) {
                    throw e;
                }
            }
        }
    }

    /** Until one side ends; then both do. */
    private static void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // The other direction ended first.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
