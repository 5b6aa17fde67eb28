package io.flashwire.enrich.lexicon;

/**
 * How a sentence is written.
 *
 * @param stripped whether a language that lives by its diacritics is written without any
 */
public record TextStyle(String language, Casing casing, boolean stripped) {}
