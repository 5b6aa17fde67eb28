package io.flashwire.alert.alert;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Incident;
import io.flashwire.contracts.IncidentStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Writes alerts. Their ids follow from the incident and the sequence, so that a repeat bears the same one. */
record Writer(Headline headline, Story story) {

    private static final int MOST_REFERENCES = 20;

    /** What there is to tell, before it is known whether it is told, and as which message of the thread. */
    Alert draft(String incident, Picture picture, Instant sentAt, boolean exercise) {
        var situation = picture.situation();
        var event = picture.leading().event();
        var tolls = picture.ledger().tolls();
        var stages = picture.stages();
        return new Alert(
                idOf(incident, 1),
                new Incident(incident, situation.key(), picture.life().status()),
                Alert.Type.ALERT,
                1,
                picture.glance().tier(),
                event.kind(),
                event.status(),
                headline.of(picture),
                story.of(picture),
                picture.actor(),
                picture.target(),
                picture.place(),
                sentAt,
                picture.glance().begunAt(),
                "",
                List.of(),
                picture.sources(),
                picture.evidence(),
                picture.claims(),
                exercise,
                tolls.isEmpty() ? null : tolls,
                stages.isEmpty() ? null : stages,
                picture.takesEffectAt());
    }

    Alert tell(Decision.Tell decision, Alert draft) {
        var incident = draft.incident().id();
        return new Alert(
                idOf(incident, decision.sequence()),
                draft.incident(),
                decision.type(),
                decision.sequence(),
                draft.tier(),
                draft.kind(),
                draft.status(),
                draft.title(),
                draft.text(),
                draft.actor(),
                draft.target(),
                draft.place(),
                draft.sentAt(),
                draft.occurredAt(),
                decision.reason(),
                earlier(incident, decision.sequence()),
                draft.sources(),
                draft.evidence(),
                draft.claims(),
                draft.exercise(),
                draft.tolls(),
                draft.stages(),
                draft.takesEffectAt());
    }

    Alert cancel(Alert told, String reason, Instant sentAt) {
        var thread = told.incident();
        var sequence = told.sequence() + 1;
        return new Alert(
                idOf(thread.id(), sequence),
                new Incident(thread.id(), thread.key(), IncidentStatus.RETRACTED),
                Alert.Type.CANCEL,
                sequence,
                told.tier(),
                told.kind(),
                told.status(),
                "Cancelled: " + told.title(),
                reason,
                told.actor(),
                told.target(),
                told.place(),
                sentAt,
                told.occurredAt(),
                reason,
                earlier(thread.id(), sequence),
                told.sources(),
                List.of(),
                List.of(),
                told.exercise());
    }

    private static String idOf(String incident, int sequence) {
        return incident + "-" + sequence;
    }

    /** The earlier alerts of the thread: the first one, and of the others the latest. */
    private static List<String> earlier(String incident, int sequence) {
        return IntStream.range(1, sequence)
                .filter(number -> number == 1 || number > sequence - MOST_REFERENCES)
                .mapToObj(number -> idOf(incident, number))
                .toList();
    }
}
