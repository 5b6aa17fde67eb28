package io.flashwire.benchmarks;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Numbered alerts onto the topic: invented, and marked as an exercise. */
final class AlertsFlow implements AutoCloseable {

    /** How the line of each begins, before its number. */
    static final byte[] MARK = "data: {\"id\":\"bench-".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST = 1 << 20;
    private static final int INCIDENTS = 200;

    private final KafkaProducer<String, byte[]> producer;
    private final InstantSource clock;
    private final AtomicLongArray dueAt = new AtomicLongArray(MOST);
    private int next;

    AlertsFlow(String broker, InstantSource clock) {
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The number of the alert that comes next. */
    int next() {
        return next;
    }

    /** When the alert was due, in nanoseconds. */
    long dueAt(int alert) {
        return dueAt.get(alert);
    }

    /** Sends so many at a steady rate, whatever becomes of them. */
    void steadily(int alerts, double perSecond) {
        var start = System.nanoTime();
        for (var each = 0; each < alerts; each++) {
            var due = start + Math.round(each * 1e9 / perSecond);
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            send(due);
        }
    }

    void send(long due) {
        var alert = alert(next);
        dueAt.set(next, due);
        next++;
        // One that does not arrive is missed by every client.
        var _ = producer.send(
                new ProducerRecord<>(Topics.ALERTS, alert.incident().id(), WireJson.write(alert)));
    }

    private Alert alert(int number) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var text = "The government has declared martial law across the country, the prime minister said in an address.";
        return new Alert(
                "bench-" + number,
                new Alert.Incident("bench-i" + number % INCIDENTS, "MARTIAL_LAW by ARM", IncidentStatus.CONFIRMED),
                Alert.Type.UPDATE,
                number / INCIDENTS + 1,
                Tier.FLASH,
                EventKind.MARTIAL_LAW,
                EventStatus.OCCURRED,
                "Armenia: martial law declared",
                text,
                new Alert.Party("ARM", "Armenia", "ARM"),
                null,
                new Alert.Location("geo-174982", "Armenia", "AM", 40.2, 45.0),
                now,
                now,
                "told by a second, independent origin",
                List.of(),
                List.of(
                        new Alert.Origin("highland-herald", "Highland Herald", "https://herald.example/live", "B"),
                        new Alert.Origin("valley-wire", "Valley Wire", "https://valley.example/blog", "B")),
                List.of(new Alert.Evidence(
                        "u-9c2b64d1f05e7a8831c4d09e",
                        1,
                        "highland-herald",
                        "https://herald.example/live/1",
                        now,
                        new Span(Field.BODY, 0, text.length(), text),
                        "en")),
                List.of(new Alert.Claim("ARM", Alert.Stance.ASSERTS, "u-9c2b64d1f05e7a8831c4d09e", text)),
                true);
    }

    @Override
    public void close() {
        producer.close();
    }
}
