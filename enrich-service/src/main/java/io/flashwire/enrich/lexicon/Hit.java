package io.flashwire.enrich.lexicon;

/**
 * A name found in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
public record Hit(int first, int last, Sense sense) {}
