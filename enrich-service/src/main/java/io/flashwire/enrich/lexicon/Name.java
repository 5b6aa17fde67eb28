package io.flashwire.enrich.lexicon;

/**
 * A name in one language.
 *
 * @param language BCP 47; English names count in texts of every language, others only in their own
 */
public record Name(String text, String language) {

    static final String EVERYWHERE = "en";
}
