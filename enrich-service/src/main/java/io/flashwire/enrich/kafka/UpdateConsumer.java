package io.flashwire.enrich.kafka;

import io.flashwire.enrich.DeskPacks;
import io.flashwire.enrich.kafka.Outcome.Enriched;
import io.flashwire.enrich.kafka.Outcome.Unreadable;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes updates in batches, in the order of their partition. The offsets of a batch are committed when Kafka has everything that came
 * of it: after a crash a batch is done again, which changes nothing behind it.
 */
@ApplicationScoped
class UpdateConsumer {

    private final DeskPacks packs;
    private final EnrichedProducer enriched;
    private final DeadLetters deadLetters;
    private final EnrichMetrics metrics;
    private final Tracer tracer;

    UpdateConsumer(
            DeskPacks packs, EnrichedProducer enriched, DeadLetters deadLetters, EnrichMetrics metrics, Tracer tracer) {
        this.packs = packs;
        this.enriched = enriched;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.tracer = tracer;
    }

    @Incoming("updates")
    @Blocking
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        var sends = new ArrayList<Uni<Void>>(batch.count());
        for (var record : batch) {
            sends.add(passOn(record).memoize().indefinitely());
        }
        // Subscribed one by one, so that the records of a key leave in the order in which they came.
        sends.forEach(send -> send.subscribe().with(_ -> {}, _ -> {}));
        return sends.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(sends).andFailFast().replaceWithVoid();
    }

    private Uni<Void> passOn(ConsumerRecord<String, byte[]> record) {
        var span = tracer.spanBuilder("enrich update")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(TraceContext.of(record.headers()))
                .startSpan();
        try (var _ = span.makeCurrent()) {
            return passOn(record, span);
        } finally {
            span.end();
        }
    }

    private Uni<Void> passOn(ConsumerRecord<String, byte[]> record, Span span) {
        var outcome = metrics.timed(() -> Outcome.of(record.value(), packs.current()));
        return switch (outcome) {
            case Enriched(var update) -> {
                metrics.enriched(update);
                span.setAttribute("flashwire.tier", update.tier().name());
                yield enriched.send(update, span);
            }
            case Unreadable unreadable -> {
                metrics.unreadable();
                span.setStatus(StatusCode.ERROR, unreadable.reason());
                yield deadLetters.send(record, unreadable);
            }
        };
    }
}
