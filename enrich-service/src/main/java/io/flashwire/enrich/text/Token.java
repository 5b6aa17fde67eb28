package io.flashwire.enrich.text;

/**
 * A word, number or punctuation mark.
 *
 * @param start offset in the field's exact text
 * @param text as it stands there
 * @param lower lower-cased, quotes and look-alikes unified, diacritics kept
 * @param bare {@code lower} without diacritics
 */
public record Token(int start, int end, String text, String lower, String bare) {}
