package io.flashwire.cli.deadletter;

import io.flashwire.cli.Refusal;
import io.flashwire.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The dead-letter topics. Nothing is ever deleted from them; what was sent again as a whole is remembered by the offsets of a consumer
 * group. To send something twice is harmless: the services know what they have seen.
 */
public final class DeadLetterQueue {

    private static final String GROUP = "flashwire-redrive";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> client;

    /** @param client how Kafka is reached: bootstrap.servers, and what its security asks for */
    public DeadLetterQueue(Map<String, Object> client) {
        this.client = Map.copyOf(client);
    }

    /** The topics that there are, all or those that hold what is set aside from one topic. */
    public static List<String> topics(Optional<String> origin) {
        return Topics.ALL.stream()
                .filter(topic -> origin.isEmpty() || origin.get().equals(topic))
                .map(Topics::deadLetterOf)
                .toList();
    }

    /** What lies on these topics, the oldest first in each. */
    public List<DeadLetter> list(Collection<String> topics) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topics);
            var ends = consumer.endOffsets(partitions, PATIENCE);
            var redriven = consumer.committed(Set.copyOf(partitions), PATIENCE);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var letters = new ArrayList<DeadLetter>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    var upTo = redriven.get(new TopicPartition(record.topic(), record.partition()));
                    letters.add(new DeadLetter(record, upTo != null && record.offset() < upTo.offset()));
                }
            }
            return letters;
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /** Sends them to where they came from; returns when Kafka has them all. */
    public void redrive(List<DeadLetter> letters) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sends = letters.stream()
                    .map(letter -> producer.send(letter.again()))
                    .toList();
            for (var send : sends) {
                send.get();
            }
        } catch (ExecutionException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted: some may have been sent again, and sending all once more is safe", e);
        }
    }

    /** Remembers that all up to these were sent again. */
    public void done(List<DeadLetter> letters) {
        var upTo = letters.stream()
                .map(DeadLetter::at)
                .collect(Collectors.toMap(
                        at -> new TopicPartition(at.topic(), at.partition()),
                        at -> new OffsetAndMetadata(at.offset() + 1),
                        (one, other) -> one.offset() > other.offset() ? one : other));
        try (var consumer = consumer()) {
            consumer.commitSync(upTo, PATIENCE);
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Refusal away(Exception e) {
        var cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return new Refusal("Kafka does not do it: " + cause.getMessage(), e);
    }
}
