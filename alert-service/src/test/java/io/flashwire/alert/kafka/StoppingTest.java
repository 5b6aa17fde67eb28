package io.flashwire.alert.kafka;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.alert.Locks;
import io.flashwire.alert.postgres.PostgresDesk;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that is ended leaves to another what it has not taken: neither acknowledged nor given to the dead letters. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class StoppingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    PostgresDesk desk;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Tracer tracer;

    @Inject
    Session session;

    @Inject
    MeterRegistry registry;

    private UpdateConsumer consumer;

    @BeforeEach
    void ofItsOwn() {
        consumer = new UpdateConsumer(desk, deadLetters, tracer);
    }

    @Test
    void aBatchThatComesWhileItStopsComesAgain() {
        // given
        consumer.stop(new ShutdownEvent());

        // when
        var answer = answerTo(curfew());

        // then
        answer.assertNotTerminated();
    }

    @Test
    void whatFailsWhileItStopsComesAgain() {
        // given an update that the database refuses, after a while
        var answer = QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery("lock table sighting in access exclusive mode")
                    .executeUpdate();
            var consuming = CompletableFuture.supplyAsync(() -> answerTo(refused()));
            await("it to wait").atMost(SOON).until(() -> Locks.somebodyWaits(session));

            // when
            consumer.stop(new ShutdownEvent());
            return consuming;
        });

        // then
        assertThat(answer).succeedsWithin(SOON).satisfies(UniAssertSubscriber::assertNotTerminated);
    }

    @Test
    void whatFailsBeforeIsGivenToTheDeadLetters() {
        // given
        var letters = registry.counter("flashwire.alert.unreadable");
        var before = letters.count();

        // when
        var answer = answerTo(refused());

        // then
        answer.assertCompleted();
        assertThat(letters.count()).isEqualTo(before + 1);
    }

    @Test
    void aBatchThatComesBeforeIsAcknowledged() {
        // when
        var answer = answerTo(curfew());

        // then
        answer.assertCompleted();
    }

    private UniAssertSubscriber<Void> answerTo(ConsumerRecords<String, byte[]> batch) {
        try {
            return consumer.consume(batch).subscribe().withSubscriber(UniAssertSubscriber.create());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static ConsumerRecords<String, byte[]> curfew() {
        return curfew("X-STOPPING");
    }

    /** PostgreSQL holds no such character. */
    private static ConsumerRecords<String, byte[]> refused() {
        return curfew("X-\u0000");
    }

    private static ConsumerRecords<String, byte[]> curfew(String actor) {
        var update = told(HIGHLAND_HERALD, Instant.now())
                .of(CURFEW, OCCURRED)
                .by(actor)
                .done();
        var record = new ConsumerRecord<>(Topics.ENRICHED, 0, 0, update.update().id(), WireJson.write(update));
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.ENRICHED, 0), List.of(record)), Map.of());
    }
}
