package io.flashwire.gateway.live;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Zone;
import io.flashwire.gateway.archive.Area;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client wants to be told: all that is given must hold, of several values any; an empty set asks for nothing.
 *
 * @param kinds with {@code statuses}, one event must be of one of each
 * @param minGrade how reliable the best of its sources is at least, A to F
 */
public record StreamFilter(
        Tier minTier,
        Set<EventKind> kinds,
        Set<EventStatus> statuses,
        Set<IncidentStatus> incidentStatuses,
        Set<String> actors,
        Set<String> countries,
        Optional<Area.Circle> near,
        Optional<Zone.Polygon> polygon,
        Set<String> sources,
        Optional<String> minGrade,
        Set<String> languages,
        Optional<Boolean> exercise) {

    public static final StreamFilter ALL = new StreamFilter(
            Tier.ROUTINE,
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
            Optional.empty());

    public StreamFilter {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
        incidentStatuses = Set.copyOf(incidentStatuses);
        actors = Set.copyOf(actors);
        countries = Set.copyOf(countries);
        sources = Set.copyOf(sources);
        languages = languages.stream()
                .map(language -> language.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean passes(Facts facts) {
        return facts.tier().atLeast(minTier)
                && happens(facts.events())
                && (incidentStatuses.isEmpty()
                        || (facts.incident() != null && incidentStatuses.contains(facts.incident())))
                && anyOf(actors, facts.actors())
                && anyOf(countries, facts.countries())
                && (near.isEmpty()
                        || facts.points().stream()
                                .anyMatch(point -> near.get().holds(point.latitude(), point.longitude())))
                && (polygon.isEmpty()
                        || facts.points().stream()
                                .anyMatch(point -> polygon.get().holds(point.latitude(), point.longitude())))
                && anyOf(sources, facts.sources())
                && (minGrade.isEmpty()
                        || (facts.grade() != null && facts.grade().compareTo(minGrade.get()) <= 0))
                && anyOf(languages, facts.languages())
                && (exercise.isEmpty() || exercise.get() == facts.exercise());
    }

    private boolean happens(List<Facts.Happening> events) {
        return (kinds.isEmpty() && statuses.isEmpty())
                || events.stream()
                        .anyMatch(event -> (kinds.isEmpty() || kinds.contains(event.kind()))
                                && (statuses.isEmpty() || statuses.contains(event.status())));
    }

    private static boolean anyOf(Set<String> asked, Set<String> given) {
        return asked.isEmpty() || !Collections.disjoint(asked, given);
    }
}
