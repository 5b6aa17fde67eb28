package io.flashwire.alert.kafka;

import io.flashwire.alert.postgres.PostgresDesk;
import io.flashwire.alert.postgres.PostgresFailure;
import io.flashwire.contracts.EnrichedUpdate;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes enriched updates in batches. The offsets of a batch are committed after its transaction: after a crash it is done
 * again, which changes nothing. While the database or the broker is away, it waits.
 */
@ApplicationScoped
class UpdateConsumer {

    private static final Logger LOG = Logger.getLogger(UpdateConsumer.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final PostgresDesk desk;
    private final DeadLetters deadLetters;
    private final Tracer tracer;
    private final CountDownLatch stopping = new CountDownLatch(1);

    UpdateConsumer(PostgresDesk desk, DeadLetters deadLetters, Tracer tracer) {
        this.desk = desk;
        this.deadLetters = deadLetters;
        this.tracer = tracer;
    }

    @Incoming("enriched")
    @Blocking
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        while (!isStopping()) {
            try {
                take(batch);
                return Uni.createFrom().voidItem();
            } catch (KafkaException e) {
                LOG.warnf("The broker took no dead letters, the batch waits: size=%d cause=\"%s\"", batch.count(), e);
            } catch (RuntimeException e) {
                if (!passes(e)) {
                    throw e;
                }
                LOG.warnf("The database is not there, the batch waits: size=%d cause=\"%s\"", batch.count(), e);
            }
            var _ = stopping.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        // Neither acknowledged nor refused: it comes again, to another replica or when the service does.
        return Uni.createFrom().nothing();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** While it stops, what it works with is closed under its hands: no failure is then the update's. */
    private boolean passes(RuntimeException failure) {
        return isStopping() || PostgresFailure.passes(failure);
    }

    private void take(ConsumerRecords<String, byte[]> batch) {
        var updates = new LinkedHashMap<ConsumerRecord<String, byte[]>, EnrichedUpdate>();
        for (var record : batch) {
            switch (Reading.of(record.value())) {
                case Reading.Update update -> updates.put(record, update.enriched());
                case Reading.Unreadable unreadable -> deadLetters.send(record, unreadable.reason(), unreadable.cause());
            }
        }
        try (var spans = BatchSpans.begin(tracer, updates)) {
            desk.take(updates.values(), spans::ledTo);
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            takeOneByOne(updates);
        }
    }

    /** One update that trips the rules must not take the others of its batch with it. */
    private void takeOneByOne(Map<ConsumerRecord<String, byte[]>, EnrichedUpdate> updates) {
        updates.forEach((record, update) -> {
            try (var spans = BatchSpans.begin(tracer, Map.of(record, update))) {
                desk.take(List.of(update), spans::ledTo);
            } catch (RuntimeException e) {
                if (passes(e)) {
                    throw e;
                }
                deadLetters.send(record, "the update trips the rules: " + e, e);
            }
        });
    }
}
