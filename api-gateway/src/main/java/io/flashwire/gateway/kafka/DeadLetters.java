package io.flashwire.gateway.kafka;

import io.flashwire.contracts.Topics;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Sets a message aside that can never be kept, with the reason; the headers are those that the framework gives too. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(
            @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns once the broker has it. */
    void send(ConsumerRecord<String, byte[]> record, Exception reason) {
        LOG.warnf(
                "a message was set aside: topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason.getMessage());
        var headers = new RecordHeaders(record.headers());
        header(headers, "dead-letter-reason", String.valueOf(reason.getMessage()));
        header(headers, "dead-letter-exception-class-name", reason.getClass().getName());
        header(headers, "dead-letter-topic", record.topic());
        header(headers, "dead-letter-partition", Integer.toString(record.partition()));
        header(headers, "dead-letter-offset", Long.toString(record.offset()));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(Topics.deadLetterOf(record.topic()))
                .withKey(record.key())
                .withHeaders(headers)
                .build();
        var value = record.value() == null ? new byte[0] : record.value();
        Uni<Void> sent = emitter.sendMessage(Message.of(value).addMetadata(metadata));
        sent.await().atMost(PATIENCE);
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
