package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.alert.incident.Situation;
import io.flashwire.contracts.Alert.Stage;
import io.flashwire.contracts.EventStatus;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far something has come: called for, offered, agreed, in force, broken, ended. Each step as it was first told. */
final class Stages {

    private static final int MOST = 8;
    private static final int LONGEST_QUOTE = 120;

    private Stages() {}

    static List<Stage> of(Situation situation, Naming naming) {
        var first = new LinkedHashMap<Step, Stage>();
        for (var sighting : situation.sightings()) {
            if (!sighting.event().optional() && sighting.event().status() != EventStatus.DENIED) {
                first.putIfAbsent(step(sighting), stage(sighting, naming));
            }
        }
        // Many call for it; what came of it must not fall off the end.
        var stages = List.copyOf(first.values());
        return stages.size() <= MOST
                ? stages
                : stages.stream()
                        .filter(stage -> stage.status() != EventStatus.CALLED_FOR)
                        .limit(MOST)
                        .toList();
    }

    private record Step(EventStatus status, @Nullable String by) {}

    /** Agreed once, whoever tells it; called for and broken by each anew. */
    private static Step step(Sighting sighting) {
        var status = sighting.event().status();
        var actor = sighting.actor();
        return switch (status) {
            case AGREED, IN_FORCE, EXTENDED, ENDED, OCCURRED, PAST, DENIED -> new Step(status, null);
            case CALLED_FOR, PROPOSED, REJECTED, THREATENED, CLAIMED, VIOLATED ->
                new Step(status, actor == null ? null : Sighting.affiliation(actor));
        };
    }

    private static Stage stage(Sighting sighting, Naming naming) {
        var event = sighting.event();
        var by = sighting.actor() == null ? sighting.speaker() : sighting.actor();
        var words = Picture.words(sighting);
        return new Stage(
                event.status(),
                by == null ? null : naming.side(by),
                sighting.isClaim(),
                sighting.at(),
                event.occursAt(),
                sighting.report().updateId(),
                words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…");
    }
}
