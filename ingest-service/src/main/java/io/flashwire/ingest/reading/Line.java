package io.flashwire.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param number counted from 1
 * @param text as it stands, with the spaces around it
 */
record Line(int number, String text) {

    private static final Pattern ITEM = Pattern.compile("\\s*[•·▪*–-]\\s+\\S.*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;][\"'”’»)\\]]*", Pattern.DOTALL);
    private static final Pattern CREDIT = Pattern.compile(
            ".*\\[[^\\]]*(?:/|\\b(?:via|handout|photo|file|courtesy|agency|reuters|afp|ap|epa|getty)\\b)[^\\]]*\\]"
                    + "|(?:.*[.!?]\\s+)?(?:image|photo|picture|video|credit)s?(?: via|:| by| courtesy).{0,60}",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CAPTION = 600;
    private static final Pattern ABBREVIATED_END = Pattern.compile(".*\\b(?:\\p{Lu}\\.){2,}", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("\\s+");

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.split("\r\n|\n|\r|\u2028|\u2029|\u0085", -1)) {
            lines.add(new Line(lines.size() + 1, line));
        }
        return lines;
    }

    boolean blank() {
        return stripped().isEmpty();
    }

    /** Without the spaces of any kind around it, non-breaking ones included. */
    String stripped() {
        return strip(text);
    }

    boolean listItem() {
        return ITEM.matcher(text).matches();
    }

    boolean endsSentence() {
        var words = stripped();
        return SENTENCE_END.matcher(words).matches()
                && !ABBREVIATED_END.matcher(words).matches();
    }

    /** A photo's caption, told by the credit at its end. */
    boolean caption() {
        return text.length() <= LONGEST_CAPTION && CREDIT.matcher(stripped()).matches();
    }

    int words() {
        return blank() ? 0 : WORDS.split(stripped()).length;
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u200b';
    }
}
