package io.flashwire.enrich;

import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.lexicon.States;
import io.flashwire.enrich.place.PlaceReading;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state in which all of an update plays: "the army" and "the president" are its own, though it is not named. */
final class Home {

    private Home() {}

    /** @return ISO 3166-1 alpha-3, null where the update names a state itself or places of several */
    static @Nullable String of(List<ActorMention> named, PlaceReading located) {
        if (named.stream().anyMatch(Home::isOfState)) {
            return null;
        }
        var countries = new HashSet<String>();
        located.mentions().forEach(place -> {
            if (place.country() != null) {
                countries.add(place.country());
            }
        });
        return countries.size() == 1
                ? States.alpha3(countries.iterator().next()).orElse(null)
                : null;
    }

    private static boolean isOfState(ActorMention actor) {
        return switch (actor.type()) {
            case STATE, GOVERNMENT, MILITARY -> true;
            case PERSON -> actor.affiliation() != null;
            case ARMED_GROUP, ORGANISATION, MEDIA, CIVILIANS -> false;
        };
    }
}
