package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.AsyncApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services really put on the topics, held against the AsyncAPI document that the gateway serves. */
@ExtendWith(RunningSystem.class)
class TopicsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SCHEMAS = "/components/schemas/";

    private final Flashwire flashwire;

    TopicsIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    private record Written(String headers, String payload) {}

    private static final Map<String, Written> WRITTEN = Map.of(
            Topics.UPDATES, new Written("UpdateHeaders", "LiveUpdate"),
            Topics.ENRICHED, new Written("EnrichedHeaders", "EnrichedUpdate"),
            Topics.ALERTS, new Written("AlertHeaders", "Alert"));

    @Test
    void everyRecordIsWhatTheDocumentSays() {
        // given
        try (var stream = flashwire.alerts()) {
            for (var round : PlayedDay.shipped().later(Duration.ofDays(140)).rounds()) {
                flashwire.push(round);
            }
            await("alerts")
                    .atMost(PATIENCE)
                    .until(() -> flashwire.caughtUp() && stream.quietFor(Duration.ofSeconds(2)));
        }
        var api = new AsyncApi(flashwire.get("/asyncapi").json());

        // when
        var records = Topics.ALL.stream().flatMap(this::records).toList();

        // then
        assertThat(records).extracting(ConsumerRecord::topic).contains(Topics.UPDATES, Topics.ENRICHED, Topics.ALERTS);
        assertThat(records)
                .allSatisfy(record -> assertThat(complaints(api, record))
                        .as("%s at %d of %s", record.key(), record.offset(), record.topic())
                        .isEmpty());
    }

    private static List<String> complaints(AsyncApi api, ConsumerRecord<String, byte[]> record) {
        var written = WRITTEN.get(record.topic());
        if (written == null) {
            throw new IllegalStateException("nothing is written of " + record.topic());
        }
        var headers = headers(record);
        var complaints = new ArrayList<>(api.complaints(SCHEMAS + written.headers(), headers));
        complaints.addAll(api.complaints(SCHEMAS + written.payload(), json(record.value())));
        if (!headers.path("ce_subject").asText().equals(record.key())) {
            complaints.add("the key is not the subject");
        }
        return complaints;
    }

    private static JsonNode headers(ConsumerRecord<String, byte[]> record) {
        var headers = WireJson.mapper().createObjectNode();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static JsonNode json(byte[] value) {
        try {
            return WireJson.mapper().readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, flashwire.broker()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found.stream();
        }
    }
}
