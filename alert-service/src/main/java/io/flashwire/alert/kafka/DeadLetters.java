package io.flashwire.alert.kafka;

import io.flashwire.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Puts what cannot be taken on the dead-letter topic, with the reason. The headers have the names that the connector uses. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final AlertProducer producer;
    private final Counter counter;

    DeadLetters(AlertProducer producer, MeterRegistry registry) {
        this.producer = producer;
        this.counter = Counter.builder("flashwire.alert.unreadable")
                .description("Records sent to the dead-letter topic")
                .register(registry);
    }

    /** Returns when Kafka has it. */
    void send(ConsumerRecord<String, byte[]> record, String reason, Throwable cause) {
        LOG.warnf(
                "An update cannot be taken: topic=%s partition=%d offset=%d reason=\"%s\"",
                record.topic(), record.partition(), record.offset(), reason);
        var letter = new ProducerRecord<>(Topics.deadLetterOf(Topics.ENRICHED), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        add(letter, "dead-letter-reason", reason);
        add(letter, "dead-letter-exception-class-name", cause.getClass().getName());
        add(letter, "dead-letter-topic", record.topic());
        add(letter, "dead-letter-partition", Integer.toString(record.partition()));
        add(letter, "dead-letter-offset", Long.toString(record.offset()));
        producer.send(letter);
        counter.increment();
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
