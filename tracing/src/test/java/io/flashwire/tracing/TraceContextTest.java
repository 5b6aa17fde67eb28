package io.flashwire.tracing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String LINE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void comesOutOfARecordAsItWentIn() {
        // given
        var headers = new RecordHeaders();
        var span = Span.fromContext(TraceContext.of(LINE));

        // when
        TraceContext.put(headers, span);

        // then
        assertThat(Span.fromContext(TraceContext.of(headers)).getSpanContext().getTraceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(TraceContext.traceparent(span)).isEqualTo(LINE);
    }

    @Test
    void takesThePlaceOfWhatTheRecordCameWith() {
        // given a record that is passed on
        var headers = new RecordHeaders();
        headers.add(
                TraceContext.TRACEPARENT, "00-11111111111111111111111111111111-1111111111111111-01".getBytes(US_ASCII));

        // when
        TraceContext.put(headers, Span.fromContext(TraceContext.of(LINE)));

        // then
        assertThat(headers.headers(TraceContext.TRACEPARENT))
                .extracting(header -> new String(header.value(), US_ASCII))
                .containsExactly(LINE);
    }

    @Test
    void writesNothingWithoutATrace() {
        // given
        var headers = new RecordHeaders();

        // when
        TraceContext.put(headers, Span.getInvalid());

        // then
        assertThat(headers).isEmpty();
        assertThat(TraceContext.of(headers)).isEqualTo(Context.root());
        assertThat(TraceContext.traceparent(Span.getInvalid())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "00-0-0-01", "00-zzzz2f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"})
    void takesWhatItCannotReadForNoTrace(String line) {
        // when
        var context = TraceContext.of(line);

        // then
        assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
    }
}
