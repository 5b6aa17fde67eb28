package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Incident;
import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Life.Moves;
import io.flashwire.alert.incident.Life.Stays;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a desk is told, and why or why not. */
sealed interface Decision {

    /**
     * @param sequence of the alert within its incident
     * @param reason one sentence, for the desk
     */
    record Tell(Alert.Type type, int sequence, String reason) implements Decision {}

    /** @param reason one sentence, for the log */
    record Silent(String reason) implements Decision {}

    /** @param incident what the desk was told of before; absent where it was told nothing */
    static Decision on(@Nullable Incident incident, Picture now) {
        if (incident == null) {
            return new Tell(
                    Alert.Type.ALERT,
                    1,
                    sentence(List.of("first report: " + now.life().ground())));
        }
        var told = incident.told();
        var next = told.sequence() + 1;
        if (incident.retracted()) {
            return new Tell(
                    Alert.Type.ALERT,
                    next,
                    sentence(List.of("told anew: " + now.life().ground())));
        }
        var changes = changes(told, now);
        return changes.isEmpty()
                ? new Silent("nothing that a desk cares about changed")
                : new Tell(Alert.Type.UPDATE, next, sentence(changes));
    }

    private static List<String> changes(Alert told, Picture now) {
        var changes = new ArrayList<String>();
        switch (Life.move(told.incident().status(), now.life())) {
            case Moves moves -> changes.add(moves.reason());
            case Stays _ -> {}
        }
        var status = now.leading().event().status();
        if (status != told.status()) {
            changes.add("now " + words(status) + ", before " + words(told.status()));
        }
        if (now.tier() != told.tier()) {
            changes.add("now " + now.tier() + ", before " + told.tier());
        }
        var place = now.place();
        if (place != null && !Objects.equals(place.id(), idOf(told.place()))) {
            changes.add("placed at " + place.name());
        }
        another(now.actor(), told.actor()).ifPresent(party -> changes.add("done by " + party.name()));
        another(now.target(), told.target()).ifPresent(party -> changes.add("done to " + party.name()));
        if (now.situation().begunAt().isBefore(told.occurredAt())) {
            changes.add("first told earlier, at " + now.situation().begunAt());
        }
        var joined = missing(now.sources(), told.sources());
        if (!joined.isEmpty()) {
            changes.add("also told by " + joined);
        }
        var left = missing(told.sources(), now.sources());
        if (!left.isEmpty() && now.sources().size() < Picture.MOST_SOURCES) {
            changes.add("no longer told by " + left);
        }
        return changes;
    }

    /** The names of those sources that the others lack. */
    private static String missing(List<Origin> sources, List<Origin> others) {
        var ids = others.stream().map(Origin::id).collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> !ids.contains(source.id()))
                .map(Origin::name)
                .collect(Collectors.joining(" and "));
    }

    /** The party of now, where it is of another side than before; another organ of the same side is none. */
    private static Optional<Party> another(@Nullable Party now, @Nullable Party before) {
        return Optional.ofNullable(now)
                .filter(party -> before == null || !Sighting.affiliation(party).equals(Sighting.affiliation(before)));
    }

    private static @Nullable String idOf(@Nullable Location place) {
        return place == null ? null : place.id();
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sentence(List<String> parts) {
        var joined = String.join("; ", parts);
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }
}
