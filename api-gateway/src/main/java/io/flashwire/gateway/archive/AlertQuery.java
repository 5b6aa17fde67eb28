package io.flashwire.gateway.archive;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the archive of alerts.
 *
 * @param incidents ids
 * @param sent when the alert was made
 */
public record AlertQuery(
        Set<Tier> tiers,
        Set<EventKind> kinds,
        Set<Alert.Type> types,
        Set<String> incidents,
        Set<EventStatus> statuses,
        Set<String> actors,
        Set<String> countries,
        Set<String> sources,
        List<Area> areas,
        Optional<Boolean> exercise,
        TimeRange sent) {

    public List<Set<String>> facets() {
        var groups = new ArrayList<Set<String>>();
        Facets.addGroup(groups, Facets::tier, tiers);
        Facets.addGroup(groups, Facets::kind, kinds);
        Facets.addGroup(groups, Facets::type, types);
        Facets.addGroup(groups, Facets::incident, incidents);
        Facets.addGroup(groups, Facets::status, statuses);
        Facets.addGroup(groups, Facets::actor, actors);
        Facets.addGroup(groups, Facets::country, countries);
        Facets.addGroup(groups, Facets::source, sources);
        exercise.ifPresent(wanted -> groups.add(Set.of(Facets.exercise(wanted))));
        return groups;
    }
}
