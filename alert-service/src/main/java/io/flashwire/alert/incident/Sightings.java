package io.flashwire.alert.incident;

import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.UpdateState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an update what it tells of incidents. What can raise, support or deny an incident is filed; calls for it and
 * offers only where they are the first stages of it; threats and history say nothing of whether it is so.
 *
 * @param freshness how long after its publication an entry is still news
 */
public record Sightings(JoinRules rules, Loudness loudness, Duration freshness) {

    private static final Map<String, String> ALPHA_3 = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    Function.identity(), country -> Locale.of("", country).getISO3Country()));

    /** What the update tells; nothing where it was withdrawn. */
    public List<Sighting> of(EnrichedUpdate enriched) {
        var sightings = new ArrayList<Sighting>();
        if (enriched.update().state() == UpdateState.WITHDRAWN) {
            return sightings;
        }
        var report = Report.of(enriched.update(), freshness);
        for (var event : enriched.events()) {
            rules.of(event.kind())
                    .filter(rule -> isFiled(event, rule))
                    .ifPresent(rule -> sightings.add(read(enriched, report, event, rule, sightings.size())));
        }
        return sightings;
    }

    private static boolean isFiled(Event event, Rule rule) {
        return switch (event.status()) {
            case OCCURRED, CLAIMED, AGREED, IN_FORCE, EXTENDED, ENDED, VIOLATED, DENIED -> true;
            case CALLED_FOR, PROPOSED, REJECTED -> rule.prelude() != null && !event.optional();
            case THREATENED, PAST -> false;
        };
    }

    private Sighting read(EnrichedUpdate enriched, Report report, Event event, Rule rule, int ordinal) {
        var actor = party(enriched, event.actor()).orElse(null);
        var target = party(enriched, event.target()).orElse(null);
        var place = enriched.places().stream()
                .filter(candidate -> candidate.id().equals(event.place()))
                .findFirst()
                .orElse(null);
        return new Sighting(
                report,
                ordinal,
                new DossierKey(event.kind(), partyOf(rule, actor, target, place), report.old()),
                event,
                actor,
                target,
                party(enriched, event.attribution()).orElse(null),
                location(place),
                rule.radiusKm() == null ? Area.UNTOLD : Area.of(place),
                loudness.of(enriched, event),
                Context.of(enriched, event));
    }

    private static String partyOf(Rule rule, @Nullable Party actor, @Nullable Party target, @Nullable Place place) {
        return switch (rule.joinedBy()) {
            case PARTIES -> DossierKey.ANYBODY;
            case TARGET ->
                target != null
                        ? rule.side(Sighting.affiliation(target))
                        : place != null && place.country() != null
                                ? nation(place.country())
                                : actor != null ? "by " + Sighting.affiliation(actor) : "?";
            case ACTOR ->
                actor != null
                        ? Sighting.affiliation(actor)
                        : rule.ownAct() && place != null && place.country() != null
                                ? nation(place.country())
                                : target != null ? "on " + Sighting.affiliation(target) : "?";
        };
    }

    private static String nation(String country) {
        return ALPHA_3.getOrDefault(country, country);
    }

    static Optional<Party> party(EnrichedUpdate enriched, @Nullable String id) {
        return Optional.ofNullable(id)
                .map(known -> enriched.actors().stream()
                        .filter(actor -> actor.id().equals(known))
                        .findFirst()
                        .map(actor -> new Party(actor.id(), actor.name(), actor.affiliation()))
                        .orElseGet(() -> new Party(known, known, null)));
    }

    private static @Nullable Location location(@Nullable Place place) {
        return place == null
                ? null
                : new Location(place.id(), place.name(), place.country(), place.latitude(), place.longitude());
    }
}
