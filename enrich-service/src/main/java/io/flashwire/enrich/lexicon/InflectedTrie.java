package io.flashwire.enrich.lexicon;

import io.flashwire.enrich.text.Token;
import io.flashwire.enrich.text.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of one language that bends them, by the forms that their words have in common. */
final class InflectedTrie {

    private static final int LONGEST = 8;

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Term> terms = new ArrayList<>(1);
    }

    private final Node root = new Node();
    private final WordForms forms;
    private final String language;

    InflectedTrie(WordForms forms, String language) {
        this.forms = forms;
        this.language = language;
    }

    void add(List<Token> words, Term term) {
        if (!words.isEmpty() && words.size() <= LONGEST) {
            add(root, words, 0, term);
        }
    }

    private void add(Node node, List<Token> words, int at, Term term) {
        if (at == words.size()) {
            if (!node.terms.contains(term)) {
                node.terms.add(term);
            }
            return;
        }
        for (var form : forms.of(language, words.get(at).bare())) {
            add(node.next.computeIfAbsent(form, _ -> new Node()), words, at + 1, term);
        }
    }

    /** All hits of a sentence from left to right, the longest first, none overlapping. */
    List<Hit> hits(List<Token> tokens, TextStyle style) {
        var ways =
                tokens.stream().map(token -> forms.of(language, token.bare())).toList();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < tokens.size(); i++) {
            var hit = longest(tokens, ways, style, new int[] {i}, root, null);
            if (hit != null) {
                hits.add(hit);
                i = hit.last();
            }
        }
        return hits;
    }

    private static @Nullable Hit longest(
            List<Token> tokens, List<List<String>> ways, TextStyle style, int[] at, Node node, @Nullable Hit best) {
        int last = at[at.length - 1];
        var found = best;
        for (var way : ways.get(last)) {
            var next = node.next.get(way);
            if (next == null) {
                continue;
            }
            for (var term : next.terms) {
                if ((found == null || last > found.last()) && term.accepts(at, tokens, style)) {
                    found = new Hit(at[0], last, term.sense());
                }
            }
            int following = last + 1 < tokens.size() && TermTrie.isHyphen(tokens.get(last + 1)) ? last + 2 : last + 1;
            if (following < tokens.size() && at.length < LONGEST) {
                var further = Arrays.copyOf(at, at.length + 1);
                further[at.length] = following;
                found = longest(tokens, ways, style, further, next, found);
            }
        }
        return found;
    }
}
