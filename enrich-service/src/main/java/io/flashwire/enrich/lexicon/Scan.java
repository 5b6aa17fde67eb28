package io.flashwire.enrich.lexicon;

import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Sentence;
import java.util.List;

/** A sentence with the names found in it, from left to right. */
public record Scan(Passage passage, Sentence sentence, TextStyle style, List<Hit> hits) {

    public Scan {
        hits = List.copyOf(hits);
    }
}
