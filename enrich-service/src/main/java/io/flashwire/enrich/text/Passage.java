package io.flashwire.enrich.text;

import io.flashwire.contracts.Field;
import java.util.List;

/** One field of an update. */
public record Passage(Field field, String text, List<Sentence> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }
}
