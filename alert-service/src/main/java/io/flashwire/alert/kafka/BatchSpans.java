package io.flashwire.alert.kafka;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A batch is judged as a whole, and each of its updates is in a trace of its own: an alert goes on in that of the update that led to it. */
final class BatchSpans implements AutoCloseable {

    private final Map<String, Span> byUpdate = new LinkedHashMap<>();

    private BatchSpans() {}

    static BatchSpans begin(Tracer tracer, Map<ConsumerRecord<String, byte[]>, EnrichedUpdate> batch) {
        var spans = new BatchSpans();
        batch.forEach((record, enriched) -> {
            var id = enriched.update().id();
            var span = tracer.spanBuilder("judge update")
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(TraceContext.of(record.headers()))
                    .setAttribute("flashwire.update", id)
                    .startSpan();
            var before = spans.byUpdate.put(id, span);
            if (before != null) {
                before.end();
            }
        });
        return spans;
    }

    /** The latest evidence that came in this batch; what is taken back by what it lost goes on in the batch's last. */
    @Nullable
    String ledTo(Alert alert) {
        return alert.evidence().reversed().stream()
                .map(evidence -> byUpdate.get(evidence.updateId()))
                .filter(span -> span != null)
                .findFirst()
                .or(() -> byUpdate.values().stream().reduce((_, last) -> last))
                .map(TraceContext::traceparent)
                .orElse(null);
    }

    @Override
    public void close() {
        byUpdate.values().forEach(Span::end);
    }
}
