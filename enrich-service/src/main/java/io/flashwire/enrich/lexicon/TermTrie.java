package io.flashwire.enrich.lexicon;

import io.flashwire.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names, word by word: what a text costs does not depend on how many they are. */
final class TermTrie {

    private static final int LONGEST = 16;

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private List<Term> terms = List.of();
    }

    void add(List<Token> words, Term term) {
        if (words.isEmpty() || words.size() > LONGEST) {
            return;
        }
        var node = root;
        for (var word : words) {
            node = node.next.computeIfAbsent(word.bare(), _ -> new Node());
        }
        var terms = new ArrayList<>(node.terms);
        terms.add(term);
        node.terms = List.copyOf(terms);
    }

    /** All hits of a sentence from left to right, the longest first, none overlapping. */
    List<Hit> hits(List<Token> tokens, TextStyle style) {
        var hits = new ArrayList<Hit>();
        var at = new int[LONGEST];
        for (int i = 0; i < tokens.size(); i++) {
            var hit = longest(tokens, i, style, at);
            if (hit != null) {
                hits.add(hit);
                i = hit.last();
            }
        }
        return hits;
    }

    private @Nullable Hit longest(List<Token> tokens, int start, TextStyle style, int[] at) {
        Node node = root.next.get(tokens.get(start).bare());
        Hit best = null;
        int length = 1;
        int i = start;
        at[0] = start;
        while (node != null) {
            for (var term : node.terms) {
                if (term.accepts(at, tokens, style)) {
                    best = new Hit(start, i, term.sense());
                    break;
                }
            }
            i = i + 1 < tokens.size() && isHyphen(tokens.get(i + 1)) ? i + 2 : i + 1;
            if (i >= tokens.size() || length == LONGEST) {
                break;
            }
            at[length++] = i;
            node = node.next.get(tokens.get(i).bare());
        }
        return best;
    }

    /** Names are matched with and without their hyphens. */
    static boolean isHyphen(Token token) {
        var text = token.text();
        return text.length() == 1 && "-\u2010\u2011\u2013".indexOf(text.charAt(0)) >= 0;
    }

    static List<Token> withoutHyphens(List<Token> tokens) {
        return tokens.stream().filter(it -> !isHyphen(it)).toList();
    }
}
