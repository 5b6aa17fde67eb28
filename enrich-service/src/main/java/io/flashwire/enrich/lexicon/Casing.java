package io.flashwire.enrich.lexicon;

import io.flashwire.enrich.text.Sentence;

/** How a sentence uses capitals, and so how much they say. */
public enum Casing {
    SENTENCE,
    /** Most Words Begin With One: a headline. */
    TITLE,
    UPPER,
    LOWER;

    public static Casing of(Sentence sentence) {
        int words = 0;
        int capital = 0;
        int lowerLetters = 0;
        int upperLetters = 0;
        for (var token : sentence.tokens()) {
            var text = token.text();
            if (Character.isLetter(text.charAt(0)) && text.length() > 3) {
                words++;
                capital += Character.isUpperCase(text.charAt(0)) ? 1 : 0;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                lowerLetters += Character.isLowerCase(c) ? 1 : 0;
                upperLetters += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        if (upperLetters == 0) {
            return LOWER;
        }
        if (lowerLetters == 0 && words > 2) {
            return UPPER;
        }
        return words > 3 && capital * 10 >= words * 8 ? TITLE : SENTENCE;
    }

    static boolean beginsUpper(String text) {
        return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
    }

    /** Whether a script has no capitals at all. */
    static boolean caseless(String text) {
        int first = text.codePointAt(0);
        return Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isLowerCase(first);
    }
}
