package io.flashwire.enrich.language;

/**
 * The language of a text.
 *
 * @param language BCP 47, {@code und} where the text does not tell
 * @param confidence 0 to 1
 */
public record Detection(String language, double confidence) {

    static final Detection UNDETERMINED = new Detection("und", 0);

    /** Letters without a single small word: a headline, most likely an English one. */
    static final Detection GUESS = new Detection("en", 0.3);
}
