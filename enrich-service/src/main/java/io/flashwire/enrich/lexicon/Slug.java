package io.flashwire.enrich.lexicon;

import io.flashwire.enrich.text.Folding;
import java.util.Locale;

/** A name as part of an id. */
public final class Slug {

    private Slug() {}

    public static String of(String name) {
        return Folding.bare(name)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "")
                .toUpperCase(Locale.ROOT);
    }
}
