package io.flashwire.gateway.archive;

import io.flashwire.contracts.LiveUpdate;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The words of an update as the archive finds them: as written and without marks, so that "dieu quan" finds "điều quân". */
public final class SearchText {

    /** More than the longest entry that a newsroom writes; the rest of a longer text is not searched. */
    private static final int LIMIT = 100_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    public static String of(LiveUpdate update) {
        var text = cut(update.headline() + "\n" + update.body());
        var folded = fold(text);
        return folded.equals(text) ? text : text + "\n" + folded;
    }

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ı', 'i');
    }

    private static String cut(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT);
    }
}
