package io.flashwire.gateway;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** What the other services tell the gateway in tests. */
public final class Told {

    private Told() {}

    public static Alert alert(String incident, int sequence) {
        return alert(incident, sequence, Tier.FLASH, EventKind.MARTIAL_LAW, false);
    }

    public static Alert alert(String incident, int sequence, Tier tier, EventKind kind, boolean exercise) {
        return new Alert(
                incident + "." + sequence,
                new Alert.Incident(
                        incident, kind + " by ARM", sequence == 1 ? IncidentStatus.REPORTED : IncidentStatus.CONFIRMED),
                sequence == 1 ? Alert.Type.ALERT : Alert.Type.UPDATE,
                sequence,
                tier,
                kind,
                EventStatus.OCCURRED,
                "Armenia: " + kind,
                "Told by an outlet.",
                new Alert.Party("ARM", "Armenia", "ARM"),
                null,
                new Alert.Location("geo-174982", "Armenia", "AM", 40.2, 45.0),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Cast.MORNING,
                "a first report",
                IntStream.range(1, sequence)
                        .mapToObj(each -> incident + "." + each)
                        .toList(),
                List.of(new Alert.Origin("outlet-" + sequence, "Outlet " + sequence, null, "C")),
                List.of(new Alert.Evidence(
                        "u-" + sequence,
                        1,
                        "outlet-" + sequence,
                        null,
                        Cast.MORNING,
                        new Span(Field.BODY, 0, 4, "Told"))),
                List.of(new Alert.Claim("ARM", Alert.Stance.ASSERTS, "u-" + sequence, "Told")),
                exercise);
    }

    /** An incident of which two sources told, each at its time. */
    public static Alert told(String incident, String one, Instant at, String other, Instant later) {
        var alert = alert(incident, 1);
        return new Alert(
                alert.id(),
                alert.incident(),
                alert.type(),
                alert.sequence(),
                alert.tier(),
                alert.kind(),
                alert.status(),
                alert.title(),
                alert.text(),
                alert.actor(),
                alert.target(),
                alert.place(),
                alert.sentAt(),
                alert.occurredAt(),
                alert.reason(),
                alert.references(),
                List.of(new Alert.Origin(one, one, null), new Alert.Origin(other, other, null)),
                List.of(evidence(one, at), evidence(other, later)),
                alert.claims(),
                alert.exercise());
    }

    private static Alert.Evidence evidence(String source, Instant at) {
        return new Alert.Evidence("u-" + source, 1, source, null, at, new Span(Field.BODY, 0, 4, "Told"));
    }

    /** The update as enrich-service passes it on: Armenia, in Armenia, and one event. */
    public static EnrichedUpdate enriched(LiveUpdate update, EventKind kind, EventStatus status, Tier tier) {
        var evidence = Span.of(update, Field.HEADLINE, 0, 4);
        return new EnrichedUpdate(
                update,
                0.99,
                List.of(new Actor("ARM", "Armenia", Actor.Type.STATE, "ARM", null, List.of())),
                List.of(new Place("geo-174982", "Armenia", 40.2, 45.0, "AM", "PCLI", 0.9, List.of())),
                List.of(new Event(
                        kind, status, "ARM", null, null, null, false, null, evidence, 0.9, Event.Codes.NONE, false)),
                List.of(),
                tier);
    }
}
