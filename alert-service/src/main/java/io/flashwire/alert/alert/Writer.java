package io.flashwire.alert.alert;

import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.JoinRules.JoinedBy;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Incident;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Alert.Stance;
import io.flashwire.contracts.IncidentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes alerts. Their ids follow from the incident and the sequence, so that a repeat bears the same one. */
record Writer(Wording wording, JoinRules rules) {

    private static final int MOST_REFERENCES = 20;

    Alert tell(Decision.Tell decision, String incident, Picture picture, Instant sentAt, boolean exercise) {
        var situation = picture.situation();
        var sequence = decision.sequence();
        var event = picture.leading().event();
        return new Alert(
                idOf(incident, sequence),
                new Incident(incident, situation.key(), picture.life().status()),
                decision.type(),
                sequence,
                picture.tier(),
                event.kind(),
                event.status(),
                title(picture),
                text(picture),
                picture.actor(),
                picture.target(),
                picture.place(),
                sentAt,
                situation.begunAt(),
                decision.reason(),
                earlier(incident, sequence),
                picture.sources(),
                picture.evidence(),
                picture.claims(),
                exercise);
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

    private String title(Picture picture) {
        var event = picture.leading().event();
        var phrase = wording.phrase(event.kind(), event.status());
        var who = subject(picture);
        var place = picture.place();
        var where = place == null || (who != null && place.name().equals(who.name())) ? "" : " (" + place.name() + ")";
        var title = who == null
                ? Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + where
                : who.name() + ": " + phrase + where;
        return switch (picture.life().status()) {
            case DISPUTED -> title + ", disputed";
            case RUMOURED -> title + ", unverified";
            case REPORTED, CONFIRMED, OVER, RETRACTED -> title;
        };
    }

    /** Whom the incident is filed under: for casualties those who suffered them, else who acts. */
    private @Nullable Party subject(Picture picture) {
        var sufferers = rules.of(picture.leading().event().kind())
                .filter(rule -> rule.joinedBy() == JoinedBy.TARGET)
                .isPresent();
        return Stream.of(sufferers ? picture.target() : picture.actor(), sufferers ? picture.actor() : picture.target())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(Picture picture) {
        var source = picture.leading().report().source();
        var text = new StringBuilder("“" + picture.evidence().getFirst().quote().text() + "” (" + source.name() + ").");
        var others = picture.sources().stream()
                .filter(origin -> !origin.id().equals(source.id()))
                .map(Alert.Origin::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            text.append(" Also told by ").append(others).append('.');
        }
        picture.claims().stream()
                .filter(claim -> claim.stance() == Stance.DENIES)
                .findFirst()
                .ifPresent(
                        claim -> text.append(" Denied: “").append(claim.quote()).append("”."));
        return text.toString();
    }
}
