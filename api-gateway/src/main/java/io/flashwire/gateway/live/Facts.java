package io.flashwire.gateway.live;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What filters ask of a message; kept of each instead of the message itself.
 *
 * @param incident what is known of the incident that an alert is about
 * @param actors ids and affiliations
 * @param countries ISO 3166-1 alpha-2
 * @param grade of the most reliable of its sources
 * @param languages the tags and their first parts: "sr-Latn" is "sr" too
 * @param exercise a replay, a test or old news
 */
public record Facts(
        Tier tier,
        List<Happening> events,
        @Nullable IncidentStatus incident,
        Set<String> actors,
        Set<String> countries,
        List<Point> points,
        Set<String> sources,
        @Nullable String grade,
        Set<String> languages,
        boolean exercise) {

    public Facts {
        events = List.copyOf(events);
        actors = Set.copyOf(actors);
        countries = Set.copyOf(countries);
        points = List.copyOf(points);
        sources = Set.copyOf(sources);
        languages = Set.copyOf(languages);
    }

    record Happening(EventKind kind, EventStatus status) {}

    record Point(double latitude, double longitude) {}

    public static Facts of(Alert alert) {
        var actor = alert.actor();
        var place = alert.place();
        return new Facts(
                alert.tier(),
                List.of(new Happening(alert.kind(), alert.status())),
                alert.incident().status(),
                actor == null ? Set.of() : names(Stream.of(actor.id()), Stream.ofNullable(actor.affiliation())),
                place == null ? Set.of() : names(Stream.ofNullable(place.country()), Stream.empty()),
                place == null ? List.of() : point(place.latitude(), place.longitude()),
                alert.sources().stream().map(Alert.Origin::id).collect(Collectors.toSet()),
                best(alert.sources().stream().map(Alert.Origin::grade)),
                languages(alert.evidence().stream().map(Alert.Evidence::language)),
                alert.exercise());
    }

    public static Facts of(EnrichedUpdate enriched) {
        var update = enriched.update();
        return new Facts(
                enriched.tier(),
                enriched.events().stream()
                        .map(event -> new Happening(event.kind(), event.status()))
                        .toList(),
                null,
                names(
                        enriched.actors().stream().map(Actor::id),
                        enriched.actors().stream().map(Actor::affiliation)),
                names(enriched.places().stream().map(place -> place.country()), Stream.empty()),
                enriched.places().stream()
                        .flatMap(place -> point(place.latitude(), place.longitude()).stream())
                        .toList(),
                Set.of(update.source().id()),
                update.source().grade(),
                languages(Stream.ofNullable(update.language())),
                Boolean.TRUE.equals(update.test()));
    }

    private static Set<String> names(Stream<? extends @Nullable String> some, Stream<? extends @Nullable String> more) {
        var names = new HashSet<String>();
        Stream.concat(some, more).forEach(name -> {
            if (name != null) {
                names.add(name);
            }
        });
        return names;
    }

    private static @Nullable String best(Stream<? extends @Nullable String> grades) {
        String best = null;
        for (var grade : grades.toList()) {
            best = grade != null && (best == null || grade.compareTo(best) < 0) ? grade : best;
        }
        return best;
    }

    private static List<Point> point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? List.of() : List.of(new Point(latitude, longitude));
    }

    private static Set<String> languages(Stream<? extends @Nullable String> tags) {
        var languages = new HashSet<String>();
        tags.forEach(tag -> {
            if (tag != null) {
                var lower = tag.toLowerCase(Locale.ROOT);
                languages.add(lower);
                languages.add(lower.split("-", 2)[0]);
            }
        });
        return languages;
    }
}
