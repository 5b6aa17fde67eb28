package io.flashwire.contracts;

import java.text.BreakIterator;
import java.util.Locale;

/** Words of others, made fit to stand within a message: one line, nothing invisible that acts, and not too long. */
public final class Text {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Text() {}

    /** One line without control characters. What runs from right to left does not turn its surroundings around. */
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        var rightToLeft = false;
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            at += Character.charCount(character);
            switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SPACE_SEPARATOR -> {
                    if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                        line.append(' ');
                    }
                }
                case Character.SURROGATE -> line.append(REPLACEMENT);
                case Character.FORMAT -> {
                    // Joiners belong to scripts and emoji; marks of direction, and what hides text, do not.
                    if (character == 0x200C || character == 0x200D) {
                        line.appendCodePoint(character);
                    }
                }
                default -> {
                    rightToLeft |= runsFromRightToLeft(character);
                    line.appendCodePoint(character);
                }
            }
        }
        var stripped = line.toString().strip();
        return rightToLeft ? FIRST_STRONG_ISOLATE + stripped + END_OF_ISOLATE : stripped;
    }

    private static boolean runsFromRightToLeft(int character) {
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** At most so many UTF-16 units, cut between what a reader takes for characters; what was isolated stays so. */
    public static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        // Room for the dots, and for the end of an isolate.
        var cut = text.substring(0, Math.max(breaks.preceding(Math.max(length - 1, 1)), 0));
        return cut.strip() + "…" + (isIsolated(cut) ? END_OF_ISOLATE : "");
    }

    private static boolean isIsolated(String cut) {
        return cut.lastIndexOf(FIRST_STRONG_ISOLATE) > cut.lastIndexOf(END_OF_ISOLATE);
    }
}
