package io.flashwire.alert.subscription;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
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
 */
public record Filter(
        Set<EventKind> kinds,
        Set<EventStatus> statuses,
        @Nullable Tier minTier,
        Set<String> actors,
        Set<String> countries,
        Set<String> sources) {

    public static final Filter EVERYTHING = new Filter(Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of());

    public Filter {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        actors = actors == null ? Set.of() : Set.copyOf(actors);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
        sources = sources == null ? Set.of() : Set.copyOf(sources);
    }

    /** Why the alert does not pass; empty where it does. */
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
        return Optional.empty();
    }

    private static Stream<String> names(@Nullable Party party) {
        return party == null
                ? Stream.of()
                : Stream.of(party.id(), party.affiliation() == null ? party.id() : party.affiliation());
    }
}
