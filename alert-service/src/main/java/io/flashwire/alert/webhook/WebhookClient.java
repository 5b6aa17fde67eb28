package io.flashwire.alert.webhook;

import io.flashwire.alert.delivery.Outcome;
import io.flashwire.egress.Answer;
import io.flashwire.egress.Call;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Posts a message; the status of the answer decides what became of it. */
@ApplicationScoped
class WebhookClient {

    static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Map<String, String> HEADERS =
            Map.of("content-type", "application/json", "user-agent", "Flashwire");

    private final Dialer dialer;
    private final InstantSource clock;

    WebhookClient(Dialer dialer, InstantSource clock) {
        this.dialer = dialer;
        this.clock = clock;
    }

    /** Blocks until there is an answer, or until it is too late for one. */
    Outcome post(String url, Map<String, String> headers, byte[] body) {
        var all = new HashMap<>(HEADERS);
        all.putAll(headers);
        return switch (dialer.send(new Call(Call.Method.POST, URI.create(url), all, body, TIMEOUT, 0))) {
            case Answer.Answered answer -> outcome(answer);
            case Answer.Forbidden(String why) -> new Outcome.Forbidden(why);
            case Answer.Unreachable(String why) -> new Outcome.Unreachable(why);
            case Answer.TooLarge _ -> throw new IllegalStateException("nothing of an answer is read here");
        };
    }

    private Outcome outcome(Answer.Answered answer) {
        var status = answer.status();
        if (status >= 200 && status < 300) {
            return new Outcome.Accepted(status);
        }
        return status == 410
                ? new Outcome.Gone()
                : new Outcome.Refused(status, RetryAfter.parse(answer.header("retry-after"), clock.instant()));
    }
}
