package io.flashwire.alert.subscription;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Zone;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a subscription asks for. An empty set lets everything pass.
 *
 * @param minTier how loud an alert is at least
 * @param actors ids or affiliations of who does it
 * @param countries of the place, ISO 3166-1 alpha-2
 * @param sources ids of the outlets, one of which tells it
 * @param incidentStatuses what is known of its incident
 * @param within where it is, by its coordinates
 * @param minGrade how reliable the best of its sources is at least, A to F
 * @param languages of its evidence, ISO 639-1
 * @param search in Lucene's syntax
 */
public record Filter(
        Set<EventKind> kinds,
        Set<EventStatus> statuses,
        @Nullable Tier minTier,
        Set<String> actors,
        Set<String> countries,
        Set<String> sources,
        Set<IncidentStatus> incidentStatuses,
        @Nullable Zone within,
        @Nullable String minGrade,
        Set<String> languages,
        @Nullable String search) {

    public static final Filter EVERYTHING = new Filter(Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of());

    private static final Comparator<String> RELIABLE_FIRST = Comparator.naturalOrder();

    /** What most filters are: no place on the map, no grade, no language, no search. */
    public Filter(
            Set<EventKind> kinds,
            Set<EventStatus> statuses,
            @Nullable Tier minTier,
            Set<String> actors,
            Set<String> countries,
            Set<String> sources) {
        this(kinds, statuses, minTier, actors, countries, sources, Set.of(), null, null, Set.of(), null);
    }

    public Filter {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        actors = actors == null ? Set.of() : Set.copyOf(actors);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
        sources = sources == null ? Set.of() : Set.copyOf(sources);
        incidentStatuses = incidentStatuses == null ? Set.of() : Set.copyOf(incidentStatuses);
        languages = languages == null ? Set.of() : Set.copyOf(languages);
    }

    /** Why the alert does not pass; empty where it does. The search is looked up beside all others, not here. */
    public Optional<String> objection(Alert alert) {
        if (!kinds.isEmpty() && !kinds.contains(alert.kind())) {
            return Optional.of("kind " + alert.kind() + " is not asked for");
        }
        if (!statuses.isEmpty() && !statuses.contains(alert.status())) {
            return Optional.of("status " + alert.status() + " is not asked for");
        }
        if (minTier != null && !alert.tier().atLeast(minTier)) {
            return Optional.of("tier " + alert.tier() + " is below " + minTier);
        }
        if (!actors.isEmpty() && names(alert.actor()).noneMatch(actors::contains)) {
            return Optional.of("its actor is not asked for");
        }
        var place = alert.place();
        if (!countries.isEmpty()
                && (place == null || place.country() == null || !countries.contains(place.country()))) {
            return Optional.of("its country is not asked for");
        }
        if (!sources.isEmpty() && alert.sources().stream().map(Alert.Origin::id).noneMatch(sources::contains)) {
            return Optional.of("none of its sources is asked for");
        }
        if (!incidentStatuses.isEmpty()
                && !incidentStatuses.contains(alert.incident().status())) {
            return Optional.of("incidents that are " + alert.incident().status() + " are not asked for");
        }
        if (within != null && (place == null || !within.holds(place))) {
            return Optional.of("it is not within the area asked for");
        }
        if (minGrade != null && grades(alert).noneMatch(grade -> RELIABLE_FIRST.compare(grade, minGrade) <= 0)) {
            return Optional.of("none of its sources is graded " + minGrade + " or better");
        }
        if (!languages.isEmpty() && languages(alert).noneMatch(languages::contains)) {
            return Optional.of("its language is not asked for");
        }
        return Optional.empty();
    }

    private static Stream<String> grades(Alert alert) {
        return alert.sources().stream().map(Alert.Origin::grade).flatMap(Stream::ofNullable);
    }

    /** "sr-Latn" is "sr" too. */
    private static Stream<String> languages(Alert alert) {
        return alert.evidence().stream()
                .map(Alert.Evidence::language)
                .flatMap(Stream::ofNullable)
                .flatMap(language -> Stream.of(language, language.split("-", 2)[0]));
    }

    private static Stream<String> names(@Nullable Party party) {
        return party == null
                ? Stream.of()
                : Stream.of(party.id(), party.affiliation() == null ? party.id() : party.affiliation());
    }
}
