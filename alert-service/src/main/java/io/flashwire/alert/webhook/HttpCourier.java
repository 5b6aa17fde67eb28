package io.flashwire.alert.webhook;

import io.flashwire.alert.channel.Answers;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Message;
import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.channel.Redaction;
import io.flashwire.alert.delivery.Sent;
import io.flashwire.egress.Answer;
import io.flashwire.egress.Call;
import io.flashwire.egress.Call.Excess;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.RetryAfter;
import io.flashwire.tracing.TraceContext;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Sends what goes over HTTP; the answer decides what became of it. */
@ApplicationScoped
class HttpCourier {

    static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** Enough for what a tool calls a message, wherever that stands. */
    private static final int MOST_READ = 8 * 1024;

    private static final int MOST_LOGGED = 500;

    private final Dialer dialer;
    private final InstantSource clock;

    HttpCourier(Dialer dialer, InstantSource clock) {
        this.dialer = dialer;
        this.clock = clock;
    }

    /**
     * Blocks until there is an answer, or until it is too late for one.
     *
     * @param threaded whether an earlier message is answered or changed
     */
    Sent send(Message.Request request, Channel channel, boolean threaded) {
        var headers = new HashMap<>(request.headers());
        headers.put("user-agent", "Flashwire");
        var traceparent = TraceContext.traceparent(Span.current());
        if (channel instanceof Channel.Webhook && traceparent != null) {
            headers.put(TraceContext.TRACEPARENT, traceparent);
        }
        var call = new Call(
                request.method(), URI.create(request.url()), headers, request.body(), TIMEOUT, MOST_READ, Excess.CUT);
        return switch (dialer.send(call)) {
            case Answer.Answered answer -> read(answer, channel, threaded);
            case Answer.Forbidden(String why) -> new Sent(new Outcome.Forbidden(why), null);
            case Answer.Unreachable(String why) -> new Sent(new Outcome.Unreachable(why), null);
            case Answer.TooLarge _ -> throw new IllegalStateException("what is too long is cut");
        };
    }

    private Sent read(Answer.Answered answer, Channel channel, boolean threaded) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        var retryAfter = RetryAfter.parse(answer.header("retry-after"), clock.instant());
        return new Sent(
                Answers.of(channel, answer.status(), retryAfter, body, threaded),
                logged(body, channel),
                exhausted(answer),
                false);
    }

    /** Discord says beforehand when it will take more. */
    private static @Nullable Duration exhausted(Answer.Answered answer) {
        return "0".equals(answer.header("x-ratelimit-remaining"))
                ? RetryAfter.seconds(answer.header("x-ratelimit-reset-after"))
                : null;
    }

    /** PostgreSQL takes no NUL, and nobody needs other control characters. */
    private static @Nullable String logged(String body, Channel channel) {
        var without = Redaction.in(body, channel).replaceAll("\\p{Cntrl}", " ").strip();
        return without.isEmpty() ? null : without.substring(0, Math.min(without.length(), MOST_LOGGED));
    }
}
