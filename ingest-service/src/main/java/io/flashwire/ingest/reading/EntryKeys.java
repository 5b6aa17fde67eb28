package io.flashwire.ingest.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys for entries whose publisher shows none: made of what an editor leaves alone (time and headline, or the first words of a
 * paragraph), so that an entry that is read again, or with another body, is the same entry. Entries alike are counted.
 */
public final class EntryKeys {

    private static final int LONGEST_SLUG = 80;
    private static final int OPENING_WORDS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> seen = new HashMap<>();

    public String next(String... parts) {
        var key = Arrays.stream(parts)
                .map(EntryKeys::slug)
                .filter(slug -> !slug.isEmpty())
                .collect(Collectors.joining("/"));
        int count = seen.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + "/" + count;
    }

    public static String opening(String text) {
        return Arrays.stream(text.split("\\s+", OPENING_WORDS + 1))
                .limit(OPENING_WORDS)
                .collect(Collectors.joining(" "));
    }

    static String slug(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var slug = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = slug.replaceAll("^-|-$", "");
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST_SLUG);
        return slug.substring(0, cut > 0 ? cut : LONGEST_SLUG);
    }
}
