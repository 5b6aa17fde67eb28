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
import org.apache.kafka.common.errors.RecordTooLargeException;
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
            var send = passOn(record).memoize().indefinitely();
            // Each leaves as soon as it is ready, so the records of a key leave in the order in which they came.
            var _ = send.subscribe().with(_ -> {}, _ -> {});
            sends.add(send);
        }
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
        metrics.waited(record);
        return switch (Outcome.of(record.value(), packs.current(), metrics)) {
            case Enriched(var update) -> {
                metrics.enriched(update);
                span.setAttribute("flashwire.tier", update.tier().name());
                long start = System.nanoTime();
                yield enriched.send(update, span)
                        .invoke(() -> metrics.tookSince(Stage.PUBLISH, start))
                        .onFailure(RecordTooLargeException.class)
                        .recoverWithUni(e -> giveUp(
                                record, new Unreadable("the enriched update is larger than its topic takes", e)));
            }
            case Unreadable unreadable -> {
                span.setStatus(StatusCode.ERROR, unreadable.reason());
                yield giveUp(record, unreadable);
            }
        };
    }

    private Uni<Void> giveUp(ConsumerRecord<String, byte[]> record, Unreadable unreadable) {
        metrics.unreadable();
        return deadLetters.send(record, unreadable);
    }
}
