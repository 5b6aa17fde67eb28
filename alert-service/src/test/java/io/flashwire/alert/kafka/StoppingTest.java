package io.flashwire.alert.kafka;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CURFEW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;

import io.flashwire.alert.postgres.PostgresDesk;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that is ended leaves to another what it has not taken: neither acknowledged nor given to the dead letters. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class StoppingTest {

    @Inject
    PostgresDesk desk;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Tracer tracer;

    private UpdateConsumer consumer;

    @BeforeEach
    void ofItsOwn() {
        consumer = new UpdateConsumer(desk, deadLetters, tracer);
    }

    @Test
    void aBatchThatComesWhileItStopsComesAgain() throws InterruptedException {
        // given
        consumer.stop(new ShutdownEvent());

        // when
        var answer = consumer.consume(curfew()).subscribe().withSubscriber(UniAssertSubscriber.create());

        // then
        answer.assertNotTerminated();
    }

    @Test
    void aBatchThatComesBeforeIsAcknowledged() throws InterruptedException {
        // when
        var answer = consumer.consume(curfew()).subscribe().withSubscriber(UniAssertSubscriber.create());

        // then
        answer.assertCompleted();
    }

    private static ConsumerRecords<String, byte[]> curfew() {
        var update = told(HIGHLAND_HERALD, Instant.now())
                .of(CURFEW, OCCURRED)
                .by("X-STOPPING")
                .done();
        var record = new ConsumerRecord<>(Topics.ENRICHED, 0, 0, update.update().id(), WireJson.write(update));
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.ENRICHED, 0), List.of(record)), Map.of());
    }
}
