package io.flashwire.gateway.archive;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the archive of updates: all that is given must hold, and of several values of one thing, any.
 *
 * @param text words that the update must contain
 * @param published when the publisher told it
 * @param changedAfter only what the archive learnt later than this, in the order in which it did
 */
public record UpdateQuery(
        Set<String> sources,
        Set<String> languages,
        Set<EventKind> kinds,
        Set<EventStatus> statuses,
        Set<Tier> tiers,
        Set<String> actors,
        Set<String> countries,
        List<Area> areas,
        Optional<String> text,
        TimeRange published,
        Optional<Instant> changedAfter) {

    /** Groups of facets: of each group, an update has one at least. Where it is, its areas say. */
    public List<Set<String>> facets() {
        var groups = new ArrayList<Set<String>>();
        Facets.addGroup(groups, Facets::source, sources);
        Facets.addGroup(groups, Facets::language, languages);
        Facets.addGroup(groups, Facets::tier, tiers);
        Facets.addGroup(groups, Facets::actor, actors);
        Facets.addGroup(groups, Facets::country, countries);
        groups.addAll(Facets.eventGroups(kinds, statuses));
        return groups;
    }
}
