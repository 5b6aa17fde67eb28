package io.flashwire.enrich.place;

import io.flashwire.contracts.Field;
import io.flashwire.enrich.lexicon.Landmark;
import io.flashwire.enrich.text.Segmenter;
import io.flashwire.enrich.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All places that can be meant: those that the packs name, and behind them the gazetteer. */
final class Sites {

    private static final int SLOTS = 1 << 23;

    private final Gazetteer gazetteer;

    /** Most words of a text are no place: a bit for each name's number says so without a search. */
    private final BitSet sieve = new BitSet(SLOTS);

    private final Map<Long, List<Site>> featured = new HashMap<>();
    private final Map<String, Site> countries = new HashMap<>();

    Sites(List<Landmark> landmarks, Gazetteer gazetteer, Segmenter segmenter) {
        this.gazetteer = gazetteer;
        for (var landmark : landmarks) {
            var site = site(landmark);
            if (site.isCountry()) {
                countries.putIfAbsent(landmark.id().substring("country-".length()), site);
            } else {
                landmark.names()
                        .forEach(name -> featured.computeIfAbsent(
                                        NameKey.of(words(segmenter, name.text())), _ -> new ArrayList<>(1))
                                .add(site));
            }
        }
        gazetteer.keys().forEach(key -> sieve.set(slot(key)));
        featured.keySet().forEach(key -> sieve.set(slot(key)));
    }

    boolean knows(long key) {
        return sieve.get(slot(key)) && knowsSurely(key);
    }

    private boolean knowsSurely(long key) {
        return featured.containsKey(key) || gazetteer.knows(key);
    }

    /** Whether a pack names a place so. */
    boolean features(long key) {
        return featured.containsKey(key);
    }

    List<Site> find(long key) {
        var own = featured.get(key);
        var others = gazetteer.find(key);
        if (own == null) {
            return others;
        }
        var all = new ArrayList<>(own);
        all.addAll(others);
        return all;
    }

    /** @param alpha3 ISO 3166-1 alpha-3, as actors have it */
    Optional<Site> country(String alpha3) {
        return Optional.ofNullable(countries.get(alpha3));
    }

    private static int slot(long key) {
        return (int) key & (SLOTS - 1);
    }

    private static Site site(Landmark landmark) {
        return new Site(
                landmark.id(),
                landmark.name(),
                landmark.latitude(),
                landmark.longitude(),
                landmark.country(),
                landmark.feature(),
                "",
                0,
                true,
                true);
    }

    private static List<Token> words(Segmenter segmenter, String name) {
        return segmenter.segment(Field.HEADLINE, name, "en").sentences().stream()
                .flatMap(it -> it.tokens().stream())
                .toList();
    }
}
