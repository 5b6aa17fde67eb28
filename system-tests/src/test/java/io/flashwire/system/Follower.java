package io.flashwire.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A client of the stream that comes back after every loss, at any of the gateways, and keeps account of what it hears. */
final class Follower implements AutoCloseable {

    private static final String DATA = "data: {\"id\":\"" + NumberedAlerts.PREFIX;
    private static final int MAX_PAUSE_MS = 200;

    private final List<URI> gateways;
    private final String key;
    private final Random random;
    private final BitSet heard = new BitSet();
    private final Map<Integer, Integer> lastOfIncident = new HashMap<>();
    private String lastId = "";
    private int repeats;
    private int disorders;
    private int gaps;
    private int connections;
    private @Nullable Socket socket;
    private boolean over;

    private Follower(List<URI> gateways, String key, Random random) {
        this.gateways = gateways;
        this.key = key;
        this.random = random;
    }

    static Follower start(List<URI> gateways, String key, Random random) {
        var follower = new Follower(gateways, key, random);
        Thread.ofVirtual().start(follower::run);
        return follower;
    }

    /** What it has to say of a run in which so many alerts were made. */
    record Account(int missing, int repeats, int disorders, int gaps) {

        static final Account CLEAN = new Account(0, 0, 0, 0);
    }

    synchronized Account account(int made) {
        return new Account(made - heard.cardinality(), repeats, disorders, gaps);
    }

    synchronized boolean isFollowing() {
        return !lastId.isEmpty();
    }

    synchronized int heard() {
        return heard.cardinality();
    }

    synchronized int connections() {
        return connections;
    }

    /** As a network that fails: in the middle of whatever is being sent. */
    void cut() {
        Socket current;
        synchronized (this) {
            current = socket;
        }
        if (current != null) {
            try {
                current.close();
            } catch (IOException _) {
                // It is gone all the same.
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        cut();
    }

    private synchronized boolean isOver() {
        return over;
    }

    private void run() {
        while (!isOver()) {
            try {
                follow(gateways.get(random.nextInt(gateways.size())));
            } catch (IOException _) {
                // Cut off, or nobody there: it comes back.
            }
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(MAX_PAUSE_MS)).toNanos());
        }
    }

    private void follow(URI gateway) throws IOException {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort());
                var lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            synchronized (this) {
                socket = connection;
            }
            connection.getOutputStream().write(request(gateway).getBytes(StandardCharsets.US_ASCII));
            if (!String.valueOf(lines.readLine()).contains(" 200 ")) {
                return;
            }
            synchronized (this) {
                connections++;
            }
            read(lines);
        }
    }

    private synchronized String request(URI gateway) {
        var resume = lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n";
        return "GET /api/alerts/stream HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(gateway.getAuthority(), key, resume);
    }

    /** An event counts, and its id, once its block is whole. The chunks' lengths stand on lines of their own, which are none. */
    private void read(BufferedReader lines) throws IOException {
        var id = "";
        var gap = false;
        var alert = -1;
        for (String line = readLine(lines); line != null; line = readLine(lines)) {
            if (line.isEmpty()) {
                take(id, alert, gap);
                alert = -1;
                gap = false;
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith(DATA)) {
                alert = Integer.parseInt(line.substring(DATA.length(), line.indexOf('"', DATA.length())));
            } else if (line.equals("event: gap")) {
                gap = true;
            }
        }
    }

    /** Up to a line feed; the transfer's own lines end with a carriage return, which stays. */
    private static @Nullable String readLine(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        for (int unit = reader.read(); unit >= 0; unit = reader.read()) {
            if (unit == '\n') {
                return line.toString();
            }
            line.append((char) unit);
        }
        return null;
    }

    private synchronized void take(String id, int alert, boolean gap) {
        lastId = id.isEmpty() ? lastId : id;
        gaps += gap ? 1 : 0;
        if (alert >= 0) {
            repeats += heard.get(alert) ? 1 : 0;
            heard.set(alert);
            var before = lastOfIncident.put(NumberedAlerts.incidentOf(alert), alert);
            disorders += before != null && before > alert ? 1 : 0;
        }
    }
}
