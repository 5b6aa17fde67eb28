package io.flashwire.gateway.live;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
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
 */
public record StreamFilter(
        Tier minTier,
        Set<EventKind> kinds,
        Set<EventStatus> statuses,
        Set<IncidentStatus> incidentStatuses,
        Set<String> actors,
        Set<String> countries,
        Optional<Circle> near,
        Set<String> sources,
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
            Set.of(),
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

    /** A circle on the globe. */
    public record Circle(double latitude, double longitude, double km) {

        private static final double EARTH_RADIUS_KM = 6_371.0088;

        boolean holds(Facts.Point point) {
            var one = Math.toRadians(latitude);
            var other = Math.toRadians(point.latitude());
            var chord = haversine(other - one)
                    + Math.cos(one) * Math.cos(other) * haversine(Math.toRadians(point.longitude() - longitude));
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord))) <= km;
        }

        private static double haversine(double angle) {
            var half = Math.sin(angle / 2);
            return half * half;
        }
    }

    boolean passes(Facts facts) {
        return facts.tier().atLeast(minTier)
                && happens(facts.events())
                && (incidentStatuses.isEmpty()
                        || (facts.incident() != null && incidentStatuses.contains(facts.incident())))
                && anyOf(actors, facts.actors())
                && anyOf(countries, facts.countries())
                && (near.isEmpty() || facts.points().stream().anyMatch(near.get()::holds))
                && anyOf(sources, facts.sources())
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
