package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Free loopback ports, none given out twice. */
final class Ports {

    /** Below what Linux and macOS give to outgoing connections: a port found free is still free when its owner restarts. */
    private static final int FIRST = 17_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 500;

    private final RandomGenerator random;
    private final Set<Integer> given = new HashSet<>();

    Ports(RandomGenerator random) {
        this.random = random;
    }

    int free() {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = random.nextInt(FIRST, LAST);
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new Refusal("found no free port between %d and %d".formatted(FIRST, LAST));
    }

    /** This very port, or a refusal that names it. */
    int claim(int port) {
        if (given.contains(port) || !isFree(port)) {
            throw new Refusal(
                    "port %d is taken by another program: stop it, or choose another port with --port".formatted(port));
        }
        given.add(port);
        return port;
    }

    static boolean isFree(int port) {
        return !answers(port) && canBind(port);
    }

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
