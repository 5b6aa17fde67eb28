package io.flashwire.system;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.CloudEvent;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Alerts straight onto the topic, numbered, at a steady rate until told to stop. Of long ago: no other test meets them. */
final class NumberedAlerts implements AutoCloseable {

    static final String PREFIX = "numbered-";

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final int INCIDENTS = 23;
    private static final Duration APART = Duration.ofMillis(50);

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger made = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean over;

    private NumberedAlerts(String broker) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static NumberedAlerts start(String broker) {
        var alerts = new NumberedAlerts(broker);
        alerts.thread.start();
        return alerts;
    }

    static int incidentOf(int number) {
        return number % INCIDENTS;
    }

    /** Makes no more, and says how many were made. */
    int stop() throws InterruptedException {
        over = true;
        thread.join();
        producer.flush();
        return made.get();
    }

    private void run() {
        while (!over) {
            var alert = alert(made.getAndIncrement());
            var record = new ProducerRecord<>(Topics.ALERTS, alert.incident().id(), WireJson.write(alert));
            CloudEvent.of(alert).headers().forEach(record.headers()::add);
            // One that does not arrive is missed by every client.
            var _ = producer.send(record);
            LockSupport.parkNanos(APART.toNanos());
        }
    }

    private static Alert alert(int number) {
        return new Alert(
                PREFIX + number,
                new Alert.Incident(PREFIX + "i" + incidentOf(number), "AID", IncidentStatus.REPORTED),
                Alert.Type.UPDATE,
                number / INCIDENTS + 1,
                Tier.ROUTINE,
                EventKind.AID,
                EventStatus.OCCURRED,
                "Aid",
                "Aid was given.",
                null,
                null,
                null,
                LONG_AGO,
                LONG_AGO,
                "numbered",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    @Override
    public void close() {
        over = true;
        producer.close();
    }
}
