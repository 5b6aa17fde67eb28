package io.flashwire.alert.alert;

import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.JoinRules.JoinedBy;
import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Titles: "Azerbaijan: territory taken (Fuzuli), says its defence ministry, denied by Artsakh". */
record Headline(Wording wording, JoinRules rules) {

    String of(Picture picture) {
        var rule = rules.of(picture.leading().event().kind()).orElseThrow();
        var who = who(picture, rule);
        var what = what(picture);
        var place = picture.place();
        var title = new StringBuilder(who.map(name -> name + ": ").orElse("")).append(what);
        if (place != null && who.filter(name -> name.contains(place.name())).isEmpty()) {
            title.append(" (").append(place.name()).append(')');
        }
        title.append(says(picture, rule)).append(doubts(picture.life()));
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private Optional<String> who(Picture picture, Rule rule) {
        var naming = picture.naming();
        return switch (rule.joinedBy()) {
            case TARGET -> sufferer(picture, rule);
            case ACTOR ->
                Optional.ofNullable(picture.actor())
                        .map(actor -> rule.ownAct() ? naming.side(actor) : name(picture, actor))
                        .or(() -> naming.side(picture.situation().side()));
            case PARTIES -> parties(picture, rule);
        };
    }

    /** Whose losses they are: the side, for it is the side's losses that are counted. */
    private static Optional<String> sufferer(Picture picture, Rule rule) {
        var naming = picture.naming();
        var side = naming.side(picture.situation().side());
        return rule.sides() != null || picture.target() == null
                ? side
                : Optional.of(name(picture, picture.target())).or(() -> side);
    }

    private static Optional<String> parties(Picture picture, Rule rule) {
        // Who breaks it stands alone, and so does who declares it.
        var alone =
                rule.ownAct() || picture.leading().event().status() == EventStatus.VIOLATED || picture.target() == null;
        var parties = alone && picture.actor() != null
                ? Stream.of(picture.actor())
                : Stream.of(picture.actor(), picture.target()).filter(Objects::nonNull);
        var names = parties.map(picture.naming()::side).distinct().sorted().collect(Collectors.joining(" and "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static String name(Picture picture, Party party) {
        return picture.naming().of(party, picture.leading().context());
    }

    private String what(Picture picture) {
        var counts = Arrays.stream(Figure.What.values())
                .flatMap(what -> picture.ledger().headline(what).stream())
                .map(toll -> wording.count(toll.what(), toll.latest(), toll.atLeast()))
                .collect(Collectors.joining(", "));
        var event = picture.leading().event();
        if (counts.isEmpty()) {
            return wording.phrase(event.kind(), event.status());
        }
        return event.kind() == EventKind.EQUIPMENT_LOSS ? counts + " lost" : counts;
    }

    /** On whose word it rests, where it rests on one party's. */
    private static String says(Picture picture, Rule rule) {
        var leading = picture.leading();
        if (!leading.isClaim()) {
            return "";
        }
        var speaker = leading.speaker();
        if (speaker == null) {
            return picture.life() instanceof Life.Rumoured ? "" : ", not confirmed";
        }
        return rule.joinedBy() == JoinedBy.ACTOR && sameSide(speaker, picture.actor())
                ? ", by its own account"
                : ", says " + name(picture, speaker);
    }

    private static boolean sameSide(Party one, @Nullable Party other) {
        return other != null && Sighting.affiliation(one).equals(Sighting.affiliation(other));
    }

    private static String doubts(Life life) {
        return switch (life) {
            case Life.Disputed disputed -> disputed.named() ? ", denied by " + disputed.by() : ", disputed";
            case Life.Rumoured _ -> ", unverified";
            case Life.Reported _, Life.ConfirmedByAct _, Life.ConfirmedByOrigins _, Life.Over _, Life.Retracted _ -> "";
        };
    }
}
