package io.flashwire.cli.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that a service set aside.
 *
 * @param record as it lies on the dead-letter topic
 * @param sentAgain whether it lies before the point up to which all were sent again
 */
public record DeadLetter(ConsumerRecord<String, byte[]> record, boolean sentAgain) {

    private static final String WRITTEN_ONTO_IT = "dead-letter-";
    private static final String TWIN = ".dlq";

    /** Where it lies now. */
    public Position at() {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    /** The topic that it was read from. */
    public String origin() {
        var topic = record.topic();
        return header("dead-letter-topic").orElse(topic.substring(0, topic.length() - TWIN.length()));
    }

    public String reason() {
        return header("dead-letter-reason").orElse("no reason was given");
    }

    public Instant setAsideAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    public String text() {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }

    /** The headers that it had, without those that the service wrote onto it. */
    public List<Header> headers() {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith(WRITTEN_ONTO_IT))
                .toList();
    }

    /** The record as it was, for the topic that it came from. */
    ProducerRecord<String, byte[]> again() {
        return new ProducerRecord<>(origin(), null, record.key(), record.value(), headers());
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
