package io.flashwire.enrich;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Place;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the shipped enricher makes of a sentence. */
public final class Reading {

    private static final Enricher ENRICHER = Enricher.shipped();

    private Reading() {}

    public static EnrichedUpdate of(String headline, String body) {
        return at(Cast.MORNING, headline, body);
    }

    public static EnrichedUpdate of(String body) {
        return of("", body);
    }

    public static EnrichedUpdate at(Instant at, String headline, String body) {
        var update = Cast.update(Cast.HIGHLAND_HERALD, "reading", at, headline, body);
        return ENRICHER.enrich(update.withLanguage(null));
    }

    public static Set<String> affiliations(EnrichedUpdate enriched) {
        return enriched.actors().stream()
                .map(Actor::affiliation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public static Actor actor(EnrichedUpdate enriched, String id) {
        return enriched.actors().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " among " + enriched.actors()));
    }

    /** The place that bears a name in the text. */
    public static Place place(EnrichedUpdate enriched, String mention) {
        return enriched.places().stream()
                .filter(it -> it.mentions().stream().anyMatch(m -> m.text().equals(mention)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + mention + " among " + enriched.places()));
    }

    public static Set<String> placesNamed(EnrichedUpdate enriched) {
        return enriched.places().stream()
                .flatMap(it -> it.mentions().stream())
                .map(it -> it.text())
                .collect(Collectors.toSet());
    }
}
