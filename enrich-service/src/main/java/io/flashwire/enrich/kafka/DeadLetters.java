package io.flashwire.enrich.kafka;

import io.flashwire.enrich.kafka.Outcome.Unreadable;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Puts what nobody can read on the dead-letter topic, record by record: the connector's own strategy would send the whole batch.
 * The headers have the names that the connector uses.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final byte[] NOTHING = {};

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Done when Kafka has it. */
    Uni<Void> send(ConsumerRecord<String, byte[]> record, Unreadable unreadable) {
        LOG.warnf(
                "An update cannot be read: topic=%s partition=%d offset=%d reason=\"%s\"",
                record.topic(), record.partition(), record.offset(), unreadable.reason());
        var headers = headers(record, unreadable);
        var value = record.value() == null ? NOTHING : record.value();
        return send(record.key(), value, headers)
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> {
                    // With its headers it no longer fits: where it stands is told, and what it weighs.
                    add(headers, "dead-letter-left-out", value.length + " bytes");
                    return send(record.key(), NOTHING, headers);
                });
    }

    private Uni<Void> send(String key, byte[] value, RecordHeaders headers) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        return emitter.sendMessage(Message.of(value).addMetadata(metadata));
    }

    private static RecordHeaders headers(ConsumerRecord<String, byte[]> record, Unreadable unreadable) {
        var headers = new RecordHeaders(record.headers().toArray());
        add(headers, "dead-letter-reason", unreadable.reason());
        add(
                headers,
                "dead-letter-exception-class-name",
                unreadable.cause().getClass().getName());
        add(headers, "dead-letter-topic", record.topic());
        add(headers, "dead-letter-partition", Integer.toString(record.partition()));
        add(headers, "dead-letter-offset", Long.toString(record.offset()));
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
