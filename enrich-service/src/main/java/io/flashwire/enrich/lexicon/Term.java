package io.flashwire.enrich.lexicon;

import io.flashwire.enrich.text.Token;
import java.util.List;
import java.util.Locale;

/** A name as it is matched: its words, and how closely a text must keep to them. */
final class Term {

    private final String[] words;
    private final String[] lower;
    private final int capitalAt;
    private final boolean acronym;
    private final boolean everyday;
    private final String language;
    private final Sense sense;

    /**
     * @param tokens the words of the name
     * @param proper whether it is a name, which a text begins with a capital
     * @param everyday whether it is also a word of every day
     */
    Term(List<Token> tokens, String language, boolean proper, boolean everyday, Sense sense) {
        this.words = tokens.stream().map(Token::text).toArray(String[]::new);
        this.lower = tokens.stream().map(Token::lower).toArray(String[]::new);
        this.capitalAt = proper ? firstCapital(words) : -1;
        this.acronym = proper && isAcronym(words);
        this.everyday = everyday;
        this.language = language;
        this.sense = sense;
    }

    Sense sense() {
        return sense;
    }

    private static int firstCapital(String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (Casing.beginsUpper(words[i])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAcronym(String[] words) {
        for (var word : words) {
            if (!word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    boolean accepts(int[] at, List<Token> tokens, TextStyle style) {
        if (!language.equals(Name.EVERYWHERE) && !language.equals(style.language())) {
            return false;
        }
        if (language.equals("vi") && !style.stripped() && !keepsDiacritics(at, tokens)) {
            return false;
        }
        if (capitalAt < 0) {
            return true;
        }
        return switch (style.casing()) {
            case LOWER -> !everyday && !acronym;
            case UPPER -> true;
            case SENTENCE, TITLE ->
                acronym
                        ? isExact(at, tokens)
                        : Casing.beginsUpper(tokens.get(at[capitalAt]).text());
        };
    }

    private boolean keepsDiacritics(int[] at, List<Token> tokens) {
        for (int i = 0; i < lower.length; i++) {
            if (!lower[i].equals(tokens.get(at[i]).lower())) {
                return false;
            }
        }
        return true;
    }

    private boolean isExact(int[] at, List<Token> tokens) {
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(tokens.get(at[i]).text())) {
                return false;
            }
        }
        return true;
    }
}
