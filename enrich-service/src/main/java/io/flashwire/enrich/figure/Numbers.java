package io.flashwire.enrich.figure;

import io.flashwire.enrich.text.PhraseTrie;
import io.flashwire.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a sentence, in digits and in words. */
final class Numbers {

    private static final long LIMIT = 1_000_000_000L;

    private final PhraseTrie<Long> words;
    private final Map<String, Long> scales;
    private final PhraseTrie<Boolean> bounds;
    private final boolean decimalComma;

    Numbers(PhraseTrie<Long> words, Map<String, Long> scales, PhraseTrie<Boolean> bounds, boolean decimalComma) {
        this.words = words;
        this.scales = new HashMap<>(scales);
        this.bounds = bounds;
        this.decimalComma = decimalComma;
    }

    List<Count> of(List<Token> tokens) {
        var counts = new ArrayList<Count>();
        for (int at = 0; at < tokens.size(); at++) {
            int from = at;
            boolean bound = false;
            var before = bounds.longestAt(tokens, at);
            if (before != null && before.last() + 1 < tokens.size()) {
                bound = true;
                from = before.last() + 1;
            }
            var count = numberAt(tokens, from);
            if (count != null) {
                counts.add(new Count(at, count.last(), count.value(), bound || count.atLeast()));
                at = count.last();
            }
        }
        return counts;
    }

    private @Nullable Count numberAt(List<Token> tokens, int from) {
        var digits = digits(tokens.get(from).lower());
        int last = from;
        long value;
        if (digits != null) {
            value = digits;
        } else {
            var word = words.longestAt(tokens, from);
            if (word == null) {
                return null;
            }
            value = word.entry();
            last = word.last();
        }
        while (last + 1 < tokens.size() && value < LIMIT) {
            var next = tokens.get(last + 1);
            var scale = scales.get(next.lower());
            if (scale != null) {
                value *= scale;
                last++;
            } else if (digits == null && value % 10 == 0 && next.text().equals("-") && last + 2 < tokens.size()) {
                var unit = words.longestAt(tokens, last + 2);
                if (unit == null || unit.entry() >= 10) {
                    break;
                }
                value += unit.entry();
                last = unit.last();
            } else {
                break;
            }
        }
        return new Count(from, last, value, false);
    }

    /** "3,000", "1.050" and "12", but not "13:00", "3.5" or "27/9". */
    private @Nullable Long digits(String word) {
        long value = 0;
        int group = 0;
        boolean grouped = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                group++;
            } else if (c == (decimalComma ? '.' : ',') && group > 0 && group <= 3) {
                grouped = true;
                group = 0;
            } else {
                return null;
            }
            if (value > LIMIT) {
                return null;
            }
        }
        return word.isEmpty() || (grouped && group != 3) ? null : value;
    }
}
