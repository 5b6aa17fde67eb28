package io.flashwire.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://www.w3.org/TR/trace-context/">W3C trace context</a> of a record's headers, and the one line of it that a row
 * of the outbox keeps. Without tracing there is none, and nothing is written.
 */
public final class TraceContext {

    /** The header, as it is called in Kafka and in HTTP alike. */
    public static final String TRACEPARENT = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceContext() {}

    /** What the record's sender was in; the root where it told nothing, or nothing that can be read. */
    public static Context of(Headers headers) {
        var header = headers.lastHeader(TRACEPARENT);
        return of(header == null ? null : new String(header.value(), StandardCharsets.US_ASCII));
    }

    /** @param traceparent the line as it was kept; null where nothing was */
    public static Context of(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3C.extract(Context.root(), Map.of(TRACEPARENT, traceparent), OneHeader.INSTANCE);
    }

    /** Tells the record's readers what it was sent in. */
    public static void put(Headers headers, Span span) {
        var traceparent = traceparent(span);
        if (traceparent != null) {
            headers.remove(TRACEPARENT).add(TRACEPARENT, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The line to keep; null where there is no trace. */
    public static @Nullable String traceparent(Span span) {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.root().with(span), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get(TRACEPARENT);
    }

    private enum OneHeader implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String name) {
            return carrier == null ? null : carrier.get(name);
        }
    }
}
