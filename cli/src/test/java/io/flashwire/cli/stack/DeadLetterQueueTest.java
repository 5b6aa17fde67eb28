package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.deadletter.DeadLetter;
import io.flashwire.cli.deadletter.DeadLetterQueue;
import io.flashwire.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker. */
@TestInstance(Lifecycle.PER_CLASS)
class DeadLetterQueueTest {

    private final Broker broker;
    private final DeadLetterQueue queue;

    DeadLetterQueueTest(@TempDir Path folder) {
        var home = new Home(folder, folder.resolve("home"));
        home.make();
        var ports = new Ports(new Random());
        broker = new Broker(home, new Spawner(home.logs()), ports.free(), ports.free());
        queue = new DeadLetterQueue(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @BeforeAll
    void start() {
        broker.launch();
        broker.awaitReady();
    }

    @AfterAll
    void stop() {
        broker.stop();
    }

    @Test
    void whatWasSetAsideGoesBackAsItWasAndOnlyOnce() throws Exception {
        // given
        setAside(Topics.UPDATES, "u-1", "{\"id\":", "not JSON at byte 6");
        var before = queue.list(DeadLetterQueue.topics(Optional.empty()));

        // when
        queue.redrive(before);
        queue.done(before);

        // then
        assertThat(before).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("not JSON at byte 6");
            assertThat(letter.origin()).isEqualTo(Topics.UPDATES);
            assertThat(letter.sentAgain()).isFalse();
        });
        assertThat(onTopic(Topics.UPDATES)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("u-1");
            assertThat(record.value()).isEqualTo("{\"id\":");
            assertThat(record.headers()).extracting(Header::key).containsExactly("ce_id");
        });
        assertThat(queue.list(DeadLetterQueue.topics(Optional.of(Topics.UPDATES))))
                .singleElement()
                .returns(true, DeadLetter::sentAgain);
    }

    private void setAside(String origin, String key, String value, String reason) throws Exception {
        var letter = new ProducerRecord<>(Topics.deadLetterOf(origin), key, value);
        letter.headers().add("ce_id", "u-1.1".getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dead-letter-topic", origin.getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dead-letter-reason", reason.getBytes(StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(letter).get();
        }
    }

    private List<ConsumerRecord<String, String>> onTopic(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
