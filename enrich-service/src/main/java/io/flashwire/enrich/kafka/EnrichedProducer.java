package io.flashwire.enrich.kafka;

import io.flashwire.contracts.CloudEvent;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts enriched updates on their topic, under the same key as the update. */
@ApplicationScoped
class EnrichedProducer {

    private final MutinyEmitter<byte[]> emitter;

    EnrichedProducer(@Channel("enriched") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /**
     * Done when Kafka has it.
     *
     * @param span of what made it
     */
    Uni<Void> send(EnrichedUpdate enriched, Span span) {
        var headers = new RecordHeaders();
        CloudEvent.of(enriched).headers().forEach(headers::add);
        TraceContext.put(headers, span);
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(enriched.update().id())
                .withHeaders(headers)
                .build();
        return emitter.sendMessage(Message.of(WireJson.write(enriched)).addMetadata(metadata));
    }
}
