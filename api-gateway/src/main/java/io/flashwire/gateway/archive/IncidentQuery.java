package io.flashwire.gateway.archive;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the archive of incidents, as their latest alert tells them.
 *
 * @param sources ids of sources that tell it
 * @param latest when the latest alert was made
 * @param occurred when it happened
 */
public record IncidentQuery(
        Set<Tier> tiers,
        Set<EventKind> kinds,
        Set<IncidentStatus> statuses,
        Set<String> actors,
        Set<String> countries,
        Set<String> sources,
        List<Area> areas,
        Optional<Boolean> exercise,
        TimeRange latest,
        TimeRange occurred,
        Optional<Instant> changedAfter) {

    public List<Set<String>> facets() {
        var groups = new ArrayList<Set<String>>();
        Facets.addGroup(groups, Facets::tier, tiers);
        Facets.addGroup(groups, Facets::kind, kinds);
        Facets.addGroup(groups, Facets::incidentStatus, statuses);
        Facets.addGroup(groups, Facets::actor, actors);
        Facets.addGroup(groups, Facets::country, countries);
        Facets.addGroup(groups, Facets::source, sources);
        exercise.ifPresent(wanted -> groups.add(Set.of(Facets.exercise(wanted))));
        return groups;
    }
}
