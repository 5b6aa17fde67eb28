package io.flashwire.enrich.place;

import io.flashwire.enrich.text.Token;
import java.util.List;

/** The number that stands for a name in the gazetteer: equal for all its spellings, different for any other name. */
final class NameKey {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long BITS = (1L << 48) - 1;

    private NameKey() {}

    static long of(List<Token> words) {
        long hash = OFFSET;
        for (var word : words) {
            hash = counts(word) ? add(hash, word.bare()) : hash;
        }
        return finished(hash);
    }

    static long start() {
        return OFFSET;
    }

    static long add(long hash, String word) {
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return (hash ^ ' ') * PRIME;
    }

    static long finished(long hash) {
        long mixed = (hash ^ (hash >>> 31)) * 0x9e3779b97f4a7c15L;
        return (mixed ^ (mixed >>> 29)) & BITS;
    }

    /** Hyphens and apostrophes come and go between the spellings of a name. */
    static boolean counts(Token word) {
        return Character.isLetterOrDigit(word.text().codePointAt(0));
    }
}
