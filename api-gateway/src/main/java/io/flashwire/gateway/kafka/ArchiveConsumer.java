package io.flashwire.gateway.kafka;

import io.flashwire.contracts.Topics;
import io.flashwire.gateway.archive.Received;
import io.flashwire.gateway.postgres.DatabaseFailure;
import io.flashwire.gateway.postgres.PostgresAlerts;
import io.flashwire.gateway.postgres.PostgresUpdates;
import io.flashwire.gateway.wire.WireMessages;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Feeds the archive from the topics, a batch at a time: what can never be kept is set aside, and the rest goes on. */
@ApplicationScoped
public class ArchiveConsumer {

    private static final Logger LOG = Logger.getLogger(ArchiveConsumer.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final PostgresUpdates updates;
    private final PostgresAlerts alerts;
    private final DeadLetters deadLetters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ArchiveConsumer(PostgresUpdates updates, PostgresAlerts alerts, DeadLetters deadLetters) {
        this.updates = updates;
        this.alerts = alerts;
        this.deadLetters = deadLetters;
    }

    @Incoming("enriched")
    @Blocking
    public void archiveUpdates(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        archive(batch.records(Topics.ENRICHED), WireMessages::update, updates::save);
    }

    @Incoming("alerts")
    @Blocking
    public void archiveAlerts(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        archive(batch.records(Topics.ALERTS), WireMessages::alert, alerts::save);
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }

    private interface Reader<T> {
        T read(byte[] json) throws IOException;
    }

    private interface Writer<T> {
        void save(List<Received<T>> batch) throws SQLException;
    }

    private record Legible<T>(ConsumerRecord<String, byte[]> record, Received<T> received) {}

    private <T> void archive(Iterable<ConsumerRecord<String, byte[]>> records, Reader<T> reader, Writer<T> writer)
            throws InterruptedException {
        var legible = new ArrayList<Legible<T>>();
        for (var record : records) {
            var value = record.value() == null ? new byte[0] : record.value();
            try {
                var message = reader.read(value);
                legible.add(new Legible<>(record, new Received<>(message, new String(value, StandardCharsets.UTF_8))));
            } catch (IOException e) {
                deadLetters.send(record, e);
            }
        }
        if (!legible.isEmpty()) {
            save(legible, writer);
        }
    }

    /** A database that is away is waited for; a message that it will never take must not hold up the others. */
    private <T> void save(List<Legible<T>> legible, Writer<T> writer) throws InterruptedException {
        var wait = FIRST_WAIT;
        while (true) {
            try {
                writer.save(legible.stream().map(Legible::received).toList());
                return;
            } catch (SQLException e) {
                if (DatabaseFailure.isForGood(e)) {
                    setAside(legible, e, writer);
                    return;
                }
                LOG.warnf(
                        "the archive does not take a batch, and is tried again: size=%d reason=%s",
                        legible.size(), e.getMessage());
            }
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException(
                        "stopping with a batch that the archive has not taken; it will be read again");
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private <T> void setAside(List<Legible<T>> legible, SQLException reason, Writer<T> writer)
            throws InterruptedException {
        if (legible.size() == 1) {
            deadLetters.send(legible.getFirst().record(), new IOException(DatabaseFailure.reason(reason), reason));
            return;
        }
        for (var one : legible) {
            save(List.of(one), writer);
        }
    }
}
