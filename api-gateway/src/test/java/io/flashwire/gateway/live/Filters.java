package io.flashwire.gateway.live;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Zone;
import io.flashwire.gateway.archive.Area;
import java.util.Optional;
import java.util.Set;

/** Filters that ask for one thing. */
final class Filters {

    private Filters() {}

    static StreamFilter minTier(Tier tier) {
        return filter(tier, Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    static StreamFilter kinds(EventKind... kinds) {
        return filter(Tier.ROUTINE, Set.of(kinds), Set.of(), Set.of(), Optional.empty());
    }

    static StreamFilter events(EventKind kind, EventStatus status) {
        return filter(Tier.ROUTINE, Set.of(kind), Set.of(status), Set.of(), Optional.empty());
    }

    static StreamFilter incidents(IncidentStatus status) {
        return filter(Tier.ROUTINE, Set.of(), Set.of(), Set.of(status), Optional.empty());
    }

    static StreamFilter near(double latitude, double longitude, double km) {
        return filter(
                Tier.ROUTINE, Set.of(), Set.of(), Set.of(), Optional.of(new Area.Circle(latitude, longitude, km)));
    }

    static StreamFilter words(Set<String> actors, Set<String> countries, Set<String> sources, Set<String> languages) {
        return new StreamFilter(
                Tier.ROUTINE,
                Set.of(),
                Set.of(),
                Set.of(),
                actors,
                countries,
                Optional.empty(),
                Optional.empty(),
                sources,
                Optional.empty(),
                languages,
                Optional.empty());
    }

    static StreamFilter exercise(boolean wanted) {
        var all = StreamFilter.ALL;
        return new StreamFilter(
                all.minTier(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.of(wanted));
    }

    static StreamFilter within(Zone.Polygon polygon) {
        return told(Optional.of(polygon), Optional.empty());
    }

    static StreamFilter minGrade(String grade) {
        return told(Optional.empty(), Optional.of(grade));
    }

    private static StreamFilter told(Optional<Zone.Polygon> polygon, Optional<String> minGrade) {
        return new StreamFilter(
                Tier.ROUTINE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                polygon,
                Set.of(),
                minGrade,
                Set.of(),
                Optional.empty());
    }

    private static StreamFilter filter(
            Tier minTier,
            Set<EventKind> kinds,
            Set<EventStatus> statuses,
            Set<IncidentStatus> incidents,
            Optional<Area.Circle> near) {
        return new StreamFilter(
                minTier,
                kinds,
                statuses,
                incidents,
                Set.of(),
                Set.of(),
                near,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
