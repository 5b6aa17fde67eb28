package io.flashwire.enrich.text;

import java.util.List;

/** One sentence of a passage with its tokens; {@code index} counts within the passage. */
public record Sentence(int index, int start, int end, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
