package io.flashwire.enrich.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A name found in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
public record Hit(int first, int last, Sense sense) {

    /** Both, from left to right; of those that overlap the one that begins first, and the longer one. */
    static List<Hit> joined(List<Hit> one, List<Hit> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(Comparator.comparingInt(Hit::first)
                .thenComparing(Comparator.comparingInt(Hit::last).reversed()));
        var kept = new ArrayList<Hit>();
        for (var hit : all) {
            if (kept.isEmpty() || kept.getLast().last() < hit.first()) {
                kept.add(hit);
            }
        }
        return kept;
    }
}
