package io.flashwire.enrich.figure;

import io.flashwire.contracts.Figure;

/**
 * A counted loss in a sentence.
 *
 * @param first first token of the words that tell it
 * @param last last token of them
 * @param tellingFirst first token of the word that names the loss: "killed"
 * @param tellingLast last token of it
 */
public record Loss(
        Figure.What what, long value, boolean atLeast, int first, int last, int tellingFirst, int tellingLast) {

    /** Whether these tokens overlap with the words that tell the loss. */
    public boolean touches(int from, int to) {
        return from <= last && first <= to;
    }
}
