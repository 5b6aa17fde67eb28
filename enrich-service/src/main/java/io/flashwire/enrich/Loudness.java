package io.flashwire.enrich;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.TierTable;
import io.flashwire.enrich.event.Coding;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How loudly a desk is told of an update: as loudly as of the loudest of its events that are its news. */
record Loudness(TierTable table) {

    /** Whoever does one of these, or suffers it, is a party to the conflict. */
    private static final Set<EventKind> FIGHTING = EnumSet.of(
            EventKind.OFFENSIVE,
            EventKind.STRIKE,
            EventKind.CLASH,
            EventKind.TERRITORY,
            EventKind.EQUIPMENT_LOSS,
            EventKind.CASUALTIES,
            EventKind.WAR_DECLARED,
            EventKind.BLOCKADE);

    Tier of(Coding coding, List<Actor> actors) {
        var affiliations = new HashMap<String, String>();
        actors.forEach(it -> affiliations.put(it.id(), it.affiliation() == null ? it.id() : it.affiliation()));
        var parties = new HashSet<String>();
        for (var event : coding.events()) {
            if (FIGHTING.contains(event.kind())) {
                add(parties, affiliations, event.actor());
                add(parties, affiliations, event.target());
            }
        }
        long killed = coding.figures().stream()
                .filter(it -> it.what() == Figure.What.KILLED)
                .mapToLong(Figure::value)
                .max()
                .orElse(0);
        return coding.events().stream()
                .filter(it -> !it.optional())
                .map(it -> table.of(it.kind(), it.status(), killed, isParty(it, affiliations, parties)))
                .reduce(Tier.ROUTINE, Tier::louder);
    }

    private static boolean isParty(Event event, Map<String, String> affiliations, Set<String> parties) {
        return event.actor() != null && parties.contains(affiliations.getOrDefault(event.actor(), event.actor()));
    }

    private static void add(Set<String> parties, Map<String, String> affiliations, @Nullable String actor) {
        if (actor != null) {
            parties.add(affiliations.getOrDefault(actor, actor));
        }
    }
}
