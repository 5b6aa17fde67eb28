package io.flashwire.alert.subscription;

import io.flashwire.alert.channel.Channel;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts of one curfew, and those who may be told. */
public final class Alerts {

    public static final Instant NOON = Cast.MORNING;

    private Alerts() {}

    public static Alert curfew(Alert.Type type, int sequence, Tier tier, boolean exercise) {
        return new Alert(
                "i-1-" + sequence,
                new Alert.Incident("i-1", "CURFEW AZE", IncidentStatus.CONFIRMED),
                type,
                sequence,
                tier,
                EventKind.CURFEW,
                EventStatus.OCCURRED,
                "Azerbaijan: curfew ordered (Baku)",
                "“A curfew starts in Baku at 21:00.” (Highland Herald)",
                new Alert.Party("AZE-GOV", "Azerbaijani government", "AZE"),
                null,
                new Alert.Location("baku", "Baku", "AZ", 40.38, 49.89),
                NOON,
                NOON,
                "First report.",
                List.of(),
                List.of(new Alert.Origin("highland-herald", "Highland Herald", null, "C")),
                List.of(new Alert.Evidence(
                        "u-1", 1, "highland-herald", null, NOON, new Span(Field.BODY, 0, 15, "A curfew starts"), "en")),
                List.of(),
                exercise);
    }

    public static Alert curfew() {
        return curfew(Alert.Type.ALERT, 1, Tier.BULLETIN, false);
    }

    static Subscription subscription(Filter filter, Terms terms) {
        return subscription(filter, terms, false, true, "key-1");
    }

    static Subscription subscription(
            Filter filter, Terms terms, boolean exercises, boolean active, @Nullable String owner) {
        return new Subscription(
                UUID.randomUUID(),
                "desk",
                filter,
                new Channel.Webhook("https://desk.example/hook"),
                exercises,
                active,
                Instant.EPOCH,
                null,
                terms,
                owner);
    }

    static Filter searching(String search) {
        return new Filter(
                Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of(), search);
    }
}
