package io.flashwire.enrich.text;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the spellings of one word together: case, diacritics, quotes, look-alike letters of another script. */
public final class Folding {

    private static final Folding ROOT = new Folding(Locale.ROOT);
    private static final String CYRILLIC = "аеорсухіѕјһԁкмтвн";
    private static final String LATIN = "aeopcyxisjhdkmtbh";

    private final Locale locale;

    private Folding(Locale locale) {
        this.locale = locale;
    }

    /** The dotless i is a letter of its own in Turkish and Azerbaijani only. */
    static Folding of(Locale language) {
        return switch (language.getLanguage()) {
            case "tr", "az" -> new Folding(Locale.of("tr"));
            default -> ROOT;
        };
    }

    /** As {@link Token#lower}, for a word of a lexicon. */
    public static String lower(String word) {
        return ROOT.fold(word);
    }

    /** As {@link Token#bare}, for a word of a lexicon. */
    public static String bare(String word) {
        return strip(ROOT.fold(word));
    }

    Token token(int start, int end, String text) {
        if (isPlain(text)) {
            return new Token(start, end, text, text, text);
        }
        var lower = fold(text);
        return new Token(start, end, text, lower, strip(lower));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(locale);
        }
        var lower = Normalizer.normalize(text.toLowerCase(locale), Normalizer.Form.NFC)
                .replace("i\u0307", "i")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u02bc', '\'')
                .replace('\u2032', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u201e', '"')
                .replace('\u00ab', '"')
                .replace('\u00bb', '"')
                .replace("\u2026", "...");
        return oneScript(lower);
    }

    /** A word that mixes Latin and Cyrillic is written in the script of most of its letters. */
    private static String oneScript(String word) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < word.length(); i++) {
            var script = Character.UnicodeScript.of(word.charAt(i));
            latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
            cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
        }
        if (latin == 0 || cyrillic == 0) {
            return word;
        }
        return latin >= cyrillic ? replaced(word, CYRILLIC, LATIN) : replaced(word, LATIN, CYRILLIC);
    }

    private static String replaced(String word, String from, String to) {
        var result = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            if (at >= 0) {
                result.setCharAt(i, to.charAt(at));
            }
        }
        return result.toString();
    }

    /** A mark that stands alone stays: no word is empty. */
    private static String strip(String lower) {
        if (isAscii(lower)) {
            return lower;
        }
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var result = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'đ', 'ð' -> result.append('d');
                case 'ı' -> result.append('i');
                case 'ł' -> result.append('l');
                case 'ø' -> result.append('o');
                case 'ə' -> result.append('e');
                case 'ß' -> result.append("ss");
                case 'æ' -> result.append("ae");
                case 'œ' -> result.append("oe");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK
                            || Character.UnicodeScript.of(decomposed.charAt(Math.max(0, i - 1)))
                                    == Character.UnicodeScript.HANGUL) {
                        result.append(c);
                    }
                }
            }
        }
        return result.isEmpty() ? lower : Normalizer.normalize(result, Normalizer.Form.NFC);
    }
}
