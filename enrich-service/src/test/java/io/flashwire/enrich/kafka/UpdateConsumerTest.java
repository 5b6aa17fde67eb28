package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.enrich.DeskPacks;
import io.flashwire.testing.Cast;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A batch is done, and its offsets may be committed, when Kafka has all that came of it, and not before. */
class UpdateConsumerTest {

    private final HeldTopic enriched = new HeldTopic();
    private final HeldTopic deadLetters = new HeldTopic();
    private final UpdateConsumer consumer = new UpdateConsumer(
            DeskPacks.none(),
            new EnrichedProducer(enriched),
            new DeadLetters(deadLetters),
            new EnrichMetrics(new SimpleMeterRegistry(), InstantSource.system()),
            OpenTelemetry.noop().getTracer("test"));

    @Test
    void a_batch_is_done_when_the_last_of_its_results_is_kept() {
        // given
        var done = new AtomicBoolean();
        var failed = new AtomicBoolean();
        consumer.consume(batch(
                        WireJson.write(update(0)), "oops".getBytes(StandardCharsets.UTF_8), WireJson.write(update(1))))
                .subscribe()
                .with(_ -> done.set(true), _ -> failed.set(true));
        enriched.keep(1);
        enriched.keep(0);
        boolean doneWithoutTheDeadLetter = done.get();

        // when
        deadLetters.keep(0);

        // then
        assertThat(doneWithoutTheDeadLetter).isFalse();
        assertThat(done).isTrue();
        assertThat(failed).isFalse();
    }

    @Test
    void a_batch_whose_results_kafka_refuses_is_not_done() {
        // given
        var failed = new AtomicBoolean();
        consumer.consume(batch(WireJson.write(update(0)), WireJson.write(update(1))))
                .subscribe()
                .with(_ -> {}, _ -> failed.set(true));

        // when
        enriched.refuse(1, new IllegalStateException("no longer allowed"));

        // then
        assertThat(failed).isTrue();
    }

    @Test
    void results_leave_in_the_order_of_the_records_whatever_is_kept_first() {
        // given
        var updates =
                IntStream.range(0, 50).mapToObj(UpdateConsumerTest::update).toList();

        // when
        consumer.consume(batch(updates.stream().map(WireJson::write).toArray(byte[][]::new)))
                .subscribe()
                .with(_ -> {}, _ -> {});

        // then
        assertThat(enriched.keys())
                .containsExactlyElementsOf(updates.stream().map(LiveUpdate::id).toList());
    }

    private static ConsumerRecords<String, byte[]> batch(byte[]... values) {
        var records = IntStream.range(0, values.length)
                .mapToObj(i -> new ConsumerRecord<>(Topics.UPDATES, 0, i, "key-" + i, values[i]))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.UPDATES, 0), List.copyOf(records)), Map.of());
    }

    private static LiveUpdate update(int number) {
        return Cast.update(
                Cast.HIGHLAND_HERALD,
                "update-" + number,
                Cast.MORNING,
                "Martial law",
                "Armenia has declared martial law.");
    }
}
