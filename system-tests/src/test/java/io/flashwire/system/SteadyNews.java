package io.flashwire.system;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Entries pushed at a steady rate, twenty batches a second, whether the last was taken or not; each is pushed until it is. One of
 * so many is a flash of its own, while there are states that have not done everything. All are of long ago, so that no other test
 * meets them.
 */
final class SteadyNews implements AutoCloseable {

    static final String SOURCE = "steady-news";

    private static final Instant LONG_AGO = Instant.parse("2003-03-03T09:00:00Z");
    private static final int ACCEPTED = 202;
    private static final int BATCHES_PER_SECOND = 20;
    private static final long FIRST_WAIT_MS = 100;
    private static final long LONGEST_WAIT_MS = 3_200;
    private static final List<String> MEASURES = List.of(
            "%s declares martial law", "%s orders general mobilisation", "%s declares a nationwide state of emergency");
    private static final List<String> STATES = List.of(
            "Albania",
            "Algeria",
            "Angola",
            "Argentina",
            "Australia",
            "Austria",
            "Bangladesh",
            "Botswana",
            "Brazil",
            "Bulgaria",
            "Burundi",
            "Cambodia",
            "Cameroon",
            "Canada",
            "Colombia",
            "Croatia",
            "Cuba",
            "Egypt",
            "Estonia",
            "Ethiopia",
            "France",
            "Gabon",
            "Germany",
            "Ghana",
            "Greece",
            "Hungary",
            "India",
            "Indonesia",
            "Italy",
            "Jamaica",
            "Japan",
            "Kenya",
            "Kuwait",
            "Latvia",
            "Libya",
            "Madagascar",
            "Malaysia",
            "Mali",
            "Mexico",
            "Mongolia",
            "Morocco",
            "Nepal",
            "Nigeria",
            "Oman",
            "Panama",
            "Poland",
            "Qatar",
            "Romania",
            "Senegal",
            "Serbia",
            "Somalia",
            "Spain",
            "Tanzania",
            "Thailand",
            "Tunisia",
            "Uganda",
            "Vietnam",
            "Yemen",
            "Zambia",
            "Zimbabwe");

    private final List<URI> gateways;
    private final String key;
    private final int batch;
    private final Duration apart;
    private final int flashEvery;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Thread> pushing = new ArrayList<>();
    private final Map<String, Duration> taken = new ConcurrentHashMap<>();
    private final AtomicInteger retries = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean over;
    private int flashes;

    private SteadyNews(List<URI> gateways, String key, int perSecond) {
        this.gateways = gateways;
        this.key = key;
        this.batch = Math.max(1, perSecond / BATCHES_PER_SECOND);
        this.apart = Duration.ofSeconds(batch).dividedBy(perSecond);
        this.flashEvery = perSecond;
    }

    /** A flash a second among so many entries. */
    static SteadyNews start(List<URI> gateways, String key, int perSecond) {
        var news = new SteadyNews(gateways, key, perSecond);
        news.thread.start();
        return news;
    }

    /**
     * @param taken by key, how long after it was due
     * @param flashes how many of them were flashes
     * @param retries pushes that were not taken at first
     */
    record Pushed(Map<String, Duration> taken, int flashes, int retries) {

        Duration percentile(double share) {
            var sorted = taken.values().stream().sorted().toList();
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }

    /** Pushes no more, and returns when all are taken. */
    Pushed stop() throws InterruptedException {
        over = true;
        thread.join();
        for (var push : pushing) {
            push.join();
        }
        return new Pushed(Map.copyOf(taken), flashes, retries.get());
    }

    private void run() {
        long start = System.nanoTime();
        for (int number = 0; !over; number++) {
            long due = start + apart.toNanos() * number;
            LockSupport.parkNanos(due - System.nanoTime());
            int turn = number;
            pushing.add(Thread.ofVirtual().start(() -> push(turn, due)));
        }
    }

    private void push(int turn, long due) {
        var entries = WireJson.mapper().createArrayNode();
        for (int number = turn * batch; number < (turn + 1) * batch; number++) {
            entries.add(entry(number));
        }
        for (int tries = 0; !areTaken(entries, turn + tries); tries++) {
            retries.incrementAndGet();
            LockSupport.parkNanos(beforeNext(tries).toNanos());
        }
        var took = Duration.ofNanos(System.nanoTime() - due);
        entries.forEach(entry -> taken.put(entry.path("key").asText(), took));
    }

    /** Ever longer, and not all at once: as a client does that does not want to make things worse. */
    private static Duration beforeNext(int tries) {
        long most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS << Math.min(tries, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
    }

    private boolean areTaken(ArrayNode entries, int turn) {
        var request = HttpRequest.newBuilder(
                        gateways.get(turn % gateways.size()).resolve("/api/updates"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(entries.toString()))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == ACCEPTED;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ObjectNode entry(int number) {
        var headline = number % flashEvery == 0 && number / flashEvery < MEASURES.size() * STATES.size()
                ? flash(number / flashEvery)
                : "Council of ward %d meets about its roads".formatted(number);
        return WireJson.mapper()
                .createObjectNode()
                .put("source", SOURCE)
                .put("key", "steady-" + number)
                .put("headline", headline)
                .put("body", headline + ", officials said.")
                .put("publishedAt", LONG_AGO.plusSeconds(number).toString());
    }

    private String flash(int number) {
        synchronized (this) {
            flashes = Math.max(flashes, number + 1);
        }
        return MEASURES.get(number / STATES.size()).formatted(STATES.get(number % STATES.size()));
    }

    @Override
    public void close() {
        over = true;
        http.close();
    }
}
