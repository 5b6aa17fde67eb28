package io.flashwire.enrich.place;

import io.flashwire.enrich.lexicon.Scan;
import java.util.List;

/**
 * What may be a place's name at one spot.
 *
 * @param first index of its first token
 * @param last index of its last one, with what belongs to the name ("Lachin corridor")
 * @param name the name alone
 * @param key number of the name
 * @param candidates the places that bear it; empty where no gazetteer holds it
 * @param feature GeoNames feature code that the words around it ask for, empty where they do not
 * @param acting whether the town stands for its government, or an adjective for the country: named, but not where anything is
 * @param evidence how much speaks for a place, from -5 to 5
 */
record Toponym(
        Scan scan,
        int first,
        int last,
        String name,
        long key,
        List<Site> candidates,
        String feature,
        boolean acting,
        double evidence) {

    Toponym {
        candidates = List.copyOf(candidates);
    }

    boolean isCountry() {
        return candidates.size() == 1 && candidates.getFirst().isCountry();
    }
}
