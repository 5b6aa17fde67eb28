package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Ledger;
import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Life.Moves;
import io.flashwire.alert.incident.Naming;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed that a desk cares about, each in half a sentence. */
final class Changes {

    private Changes() {}

    static List<String> between(Standing told, Glance now, Thresholds thresholds) {
        var changes = new ArrayList<String>();
        var move = Life.move(told.incident(), now.life());
        if (move instanceof Moves moves) {
            changes.add(moves.reason());
        }
        var status = now.leading().event().status();
        if (status != told.event() && !(move instanceof Moves && now.life() instanceof Life.Over)) {
            changes.add("now " + words(status) + ", until now " + words(told.event()));
        }
        if (now.tier() != told.tier()) {
            changes.add("tier " + now.tier() + ", until now " + told.tier());
        }
        var place = now.place();
        if (place != null && !Objects.equals(place.id(), idOf(told.place())) && !goesWithoutSaying(place, now, told)) {
            changes.add("placed at " + place.name());
        }
        if (now.begunAt().isBefore(told.begunAt())) {
            changes.add("first told earlier, at " + Clocks.utc(now.begunAt()));
        }
        if (!(move instanceof Moves && now.life() instanceof Life.ConfirmedByOrigins)) {
            changes.addAll(corroboration(told, now, thresholds));
        }
        changes.addAll(figures(told, now, thresholds));
        return changes;
    }

    private static List<String> corroboration(Standing told, Glance now, Thresholds thresholds) {
        var before = Thresholds.step(thresholds.origins(), told.sources().size());
        var after = Thresholds.step(thresholds.origins(), now.sources().size());
        if (after > before) {
            return List.of("also told by " + missing(now.sources(), told.sources()));
        }
        return after < before ? List.of("no longer told by " + missing(told.sources(), now.sources())) : List.of();
    }

    /** A number that comes in steps: the highest that anybody gave has passed the next one. */
    private static List<String> figures(Standing told, Glance now, Thresholds thresholds) {
        var changes = new ArrayList<String>();
        for (var what : Figure.What.values()) {
            var highest = Ledger.highest(now.ledger().tolls(), what).orElse(0);
            var before = Ledger.highest(told.tolls(), what).orElse(0);
            if (Thresholds.step(thresholds.figures(), highest) > Thresholds.step(thresholds.figures(), before)) {
                changes.add("now " + highest + " " + what.name().toLowerCase(Locale.ROOT)
                        + (before == 0 ? "" : ", until now " + before));
            }
        }
        return changes;
    }

    /** The names of those sources that the others lack. */
    private static String missing(List<Origin> sources, List<Origin> others) {
        var ids = others.stream().map(Origin::id).collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> !ids.contains(source.id()))
                .map(Origin::name)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Naming::list));
    }

    private static @Nullable String idOf(@Nullable Location place) {
        return place == null ? null : place.id();
    }

    /** That what a country does is done in that country. */
    private static boolean goesWithoutSaying(Location place, Glance now, Standing told) {
        return told.place() == null
                && Stream.of(now.actor(), now.target())
                        .filter(Objects::nonNull)
                        .anyMatch(party -> now.naming().side(party).equals(place.name()));
    }

    private static String words(EventStatus status) {
        return switch (status) {
            case OCCURRED -> "told as a fact";
            case CLAIMED -> "a claim";
            case AGREED -> "agreed";
            case IN_FORCE -> "in force";
            case EXTENDED -> "extended";
            case ENDED -> "ended";
            case VIOLATED -> "broken";
            case DENIED, CALLED_FOR, PROPOSED, THREATENED, REJECTED, PAST ->
                throw new IllegalArgumentException(status + " raises no alert");
        };
    }
}
