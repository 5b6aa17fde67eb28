package io.flashwire.alert.incident;

import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.UpdateState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an update what it tells of incidents. Only what can raise, support or deny an incident is filed: calls for
 * it, offers, threats and history say nothing of whether it is so.
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
            var filed = event.status().alerting() || event.status() == EventStatus.DENIED;
            rules.of(event.kind())
                    .filter(_ -> filed)
                    .ifPresent(rule -> sightings.add(read(enriched, report, event, rule, sightings.size())));
        }
        return sightings;
    }

    private Sighting read(EnrichedUpdate enriched, Report report, Event event, Rule rule, int ordinal) {
        var actor = party(enriched, event.actor());
        var target = party(enriched, event.target());
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
                party(enriched, event.attribution()),
                location(place),
                rule.radiusKm() == null ? Area.UNTOLD : Area.of(place),
                loudness.of(enriched, event));
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

    private static @Nullable Party party(EnrichedUpdate enriched, @Nullable String id) {
        return enriched.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .map(actor -> new Party(actor.id(), actor.name(), actor.affiliation()))
                .orElse(id == null ? null : new Party(id, id, null));
    }

    private static @Nullable Location location(@Nullable Place place) {
        return place == null
                ? null
                : new Location(place.id(), place.name(), place.country(), place.latitude(), place.longitude());
    }
}
