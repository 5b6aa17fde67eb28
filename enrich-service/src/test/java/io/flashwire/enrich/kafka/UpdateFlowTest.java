package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The running service between two topics of a real broker. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class UpdateFlowTest {

    private final String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

    @Test
    void revisions_of_an_update_stay_in_order() {
        // given
        var revisions = new ArrayList<LiveUpdate>();
        revisions.add(update("order"));
        for (int i = 0; i < 50; i++) {
            revisions.add(Cast.corrected(revisions.getLast(), "Armenia declares martial law", "Correction " + i));
        }

        // when
        send(revisions.stream().map(UpdateFlowTest::record).toList());

        // then
        assertThat(enriched(revisions.getFirst().id(), revisions.size()))
                .extracting(it -> it.update().revision())
                .containsExactlyElementsOf(
                        revisions.stream().map(LiveUpdate::revision).toList());
    }

    @Test
    void what_nobody_can_read_goes_to_the_dead_letters_and_the_rest_goes_on() {
        // given
        var key = "poison-" + UUID.randomUUID();
        var poison = new ProducerRecord<>(Topics.UPDATES, 0, key, "{\"id\": oops".getBytes(StandardCharsets.UTF_8));
        var bare = new ProducerRecord<>(Topics.UPDATES, 0, key, "{\"id\":\"u-1\"}".getBytes(StandardCharsets.UTF_8));
        var good = update("after-poison");

        // when
        send(List.of(poison, bare, new ProducerRecord<>(Topics.UPDATES, 0, good.id(), WireJson.write(good))));

        // then
        assertThat(enriched(good.id(), 1)).hasSize(1);
        assertThat(read(Topics.deadLetterOf(Topics.UPDATES), it -> key.equals(it.key()), 2))
                .extracting(it -> header(it, "dead-letter-reason"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("no update in JSON"),
                        second -> assertThat(second).isEqualTo("an update without id, source or state"));
    }

    @Test
    void a_withdrawn_update_passes_as_withdrawn_without_events() {
        // given
        var withdrawn = Cast.withdrawn(update("withdrawn"));

        // when
        send(List.of(record(withdrawn)));

        // then
        assertThat(enriched(withdrawn.id(), 1)).singleElement().satisfies(it -> {
            assertThat(it.update().state()).isEqualTo(UpdateState.WITHDRAWN);
            assertThat(it.events()).isEmpty();
            assertThat(it.tier()).isEqualTo(Tier.ROUTINE);
        });
    }

    @Test
    void the_headers_say_what_the_message_is() {
        // given
        var update = update("headers");

        // when
        send(List.of(record(update)));

        // then
        assertThat(read(Topics.ENRICHED, it -> update.id().equals(it.key()), 1))
                .singleElement()
                .satisfies(it -> {
                    assertThat(header(it, "ce_type")).isEqualTo("io.flashwire.update.enriched.v1");
                    assertThat(header(it, "ce_id")).isEqualTo(update.id() + ".1");
                    assertThat(header(it, "content-type")).isEqualTo("application/json");
                });
    }

    private static LiveUpdate update(String key) {
        return Cast.update(
                Cast.HIGHLAND_HERALD,
                key + UUID.randomUUID(),
                Cast.MORNING,
                "Armenia declares martial law",
                "The Armenian government has declared martial law.");
    }

    private static ProducerRecord<String, byte[]> record(LiveUpdate update) {
        return new ProducerRecord<>(Topics.UPDATES, update.id(), WireJson.write(update));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    private List<EnrichedUpdate> enriched(String id, int count) {
        return read(Topics.ENRICHED, it -> id.equals(it.key()), count).stream()
                .map(UpdateFlowTest::decode)
                .toList();
    }

    private static EnrichedUpdate decode(ConsumerRecord<String, byte[]> record) {
        try {
            return WireJson.read(record.value(), EnrichedUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, int count) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var config = Map.<String, Object>of(
                "bootstrap.servers", broker, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await("records on " + topic)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                            if (wanted.test(it)) {
                                found.add(it);
                            }
                        });
                        return found.size() >= count;
                    });
        }
        return found;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
