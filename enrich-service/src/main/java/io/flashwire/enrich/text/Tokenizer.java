package io.flashwire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, numbers and punctuation marks; white space stays between them. */
final class Tokenizer {

    private final String text;
    private final Folding folding;
    private final List<Token> tokens;

    private Tokenizer(String text, Folding folding) {
        this.text = text;
        this.folding = folding;
        this.tokens = new ArrayList<>(text.length() / 5 + 8);
    }

    static List<Token> tokens(String text, String language) {
        var tokenizer = new Tokenizer(text, Folding.of(Locale.forLanguageTag(language)));
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (Character.isWhitespace(first) || Character.isSpaceChar(first) || isInvisible(first)) {
                at++;
            } else {
                int end = isWordPart(at) ? wordEnd(at) : markEnd(at);
                tokens.add(folding.token(at, end, text.substring(at, end)));
                at = end;
            }
        }
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length()) {
            if (isWordPart(at)) {
                at += Character.charCount(text.codePointAt(at));
            } else if (at + 1 < text.length() && isWordPart(at + 1) && joins(start, at)) {
                at++;
            } else {
                break;
            }
        }
        return endsAcronym(start, at) ? at + 1 : at;
    }

    /** Whether the mark at {@code at}, which stands between two word characters, belongs to the word. */
    private boolean joins(int start, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '.' ->
                (Character.isDigit(before) && Character.isDigit(after))
                        || isInitial(start, at)
                        || (Character.isLowerCase(before) && Character.isLowerCase(after));
            case ',', ':', '/' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'', '\u2019', '\u02bc' ->
                Character.isLetter(before) && Character.isLetter(after) && !isPossessive(at);
            default -> false;
        };
    }

    private boolean isPossessive(int apostrophe) {
        char after = text.charAt(apostrophe + 1);
        return (after == 's' || after == 'S') && (apostrophe + 2 >= text.length() || !isWordPart(apostrophe + 2));
    }

    /** Whether the letter before this full stop stands alone: "U.S", "a.m". */
    private boolean isInitial(int start, int stop) {
        return Character.isLetter(text.charAt(stop - 1)) && (stop - 1 == start || text.charAt(stop - 2) == '.');
    }

    private boolean endsAcronym(int start, int end) {
        return end < text.length()
                && text.charAt(end) == '.'
                && end - start >= 3
                && text.charAt(end - 2) == '.'
                && Character.isLetter(text.charAt(end - 1));
    }

    private int markEnd(int start) {
        if (text.startsWith("...", start)) {
            int at = start;
            while (at < text.length() && text.charAt(at) == '.') {
                at++;
            }
            return at;
        }
        if ((text.charAt(start) == '\'' || text.charAt(start) == '\u2019')
                && start > 0
                && isWordPart(start - 1)
                && start + 1 < text.length()
                && isPossessive(start)) {
            return start + 2;
        }
        return start + Character.charCount(text.codePointAt(start));
    }

    private boolean isWordPart(int at) {
        int point = text.codePointAt(at);
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /** Zero-width characters, the soft hyphen and the byte order mark. */
    private static boolean isInvisible(char c) {
        return (c >= '\u200b' && c <= '\u200f') || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
    }
}
