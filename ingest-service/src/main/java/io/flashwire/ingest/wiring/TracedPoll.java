package io.flashwire.ingest.wiring;

import io.flashwire.ingest.following.Polled;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.polling.Poll;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;
import java.util.function.BiFunction;

/** A look at a source, in a trace that its news will go on in. */
record TracedPoll(Poll poll, Tracer tracer) implements BiFunction<Tracked, Instant, Polled> {

    @Override
    public Polled apply(Tracked tracked, Instant started) {
        var span = tracer.spanBuilder("poll source")
                .setNoParent()
                .setAttribute("flashwire.source", tracked.source().id())
                .startSpan();
        try (var _ = span.makeCurrent()) {
            var polled = poll.at(tracked, started);
            if (polled instanceof Polled.Failed(var why, var _)) {
                span.setStatus(StatusCode.ERROR, why);
            }
            return polled;
        } finally {
            span.end();
        }
    }
}
