package io.flashwire.ingest.websub;

import io.flashwire.egress.Answer;
import io.flashwire.egress.Call;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.flashwire.ingest.websub.Subscriber.Hubs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Calls hubs the way all calls go out: to public addresses only. */
public final class DialledHubs implements Hubs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;

    private final Dialer dialer;
    private final String userAgent;

    public DialledHubs(Dialer dialer, String userAgent) {
        this.dialer = dialer;
        this.userAgent = userAgent;
    }

    @Override
    public Optional<String> post(URI hub, String form) {
        var objection = Egress.objection(hub.toString());
        if (objection.isPresent()) {
            return Optional.of("the URL " + objection.get());
        }
        var headers = Map.of("user-agent", userAgent, "content-type", "application/x-www-form-urlencoded");
        var call = new Call(Call.Method.POST, hub, headers, form.getBytes(StandardCharsets.UTF_8), PATIENCE, 0);
        return switch (dialer.send(call)) {
            case Answer.Answered answer ->
                answer.status() / 100 == SUCCESS ? Optional.empty() : Optional.of("it answers " + answer.status());
            case Answer.Forbidden(String why) -> Optional.of(why);
            case Answer.Unreachable(String why) -> Optional.of(why);
            case Answer.TooLarge _ -> Optional.empty();
        };
    }
}
