package io.flashwire.enrich.signal;

import io.flashwire.enrich.text.PhrasePattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest known phrase at a word; a part that ends in a star matches every word that begins so. */
final class StemTrie<E> {

    /** A phrase found: it ends with the word {@code last}. */
    record Hit<E>(int first, int last, E entry) {}

    private static final int SHORTEST_STEM = 1;

    private static final class Node<E> {
        private final Map<String, Node<E>> words = new HashMap<>(2);
        private final Map<String, Node<E>> stems = new HashMap<>(2);
        private @Nullable Node<E> any;
        private @Nullable E entry;
    }

    private final Node<E> root = new Node<>();

    void add(List<String> phrase, E entry) {
        add(root, phrase, entry);
    }

    private static <E> void add(Node<E> node, List<String> phrase, E entry) {
        if (phrase.isEmpty()) {
            node.entry = node.entry == null ? entry : node.entry;
            return;
        }
        var part = phrase.getFirst();
        var rest = phrase.subList(1, phrase.size());
        int gap = PhrasePattern.gap(part);
        if (gap > 0) {
            skip(node, gap, rest, entry);
        } else if (part.endsWith("*")) {
            add(node.stems.computeIfAbsent(part.substring(0, part.length() - 1), _ -> new Node<>()), rest, entry);
        } else {
            add(node.words.computeIfAbsent(part, _ -> new Node<>()), rest, entry);
        }
    }

    private static <E> void skip(Node<E> node, int gap, List<String> rest, E entry) {
        node.any = node.any == null ? new Node<>() : node.any;
        add(node.any, rest, entry);
        if (gap > 1) {
            skip(node.any, gap - 1, rest, entry);
        }
    }

    /** @param words each in all the ways that it can be read */
    @Nullable
    Hit<E> longestAt(List<List<String>> words, int at) {
        return longest(words, at, at, root, null);
    }

    private @Nullable Hit<E> longest(List<List<String>> words, int first, int at, Node<E> node, @Nullable Hit<E> best) {
        if (at >= words.size()) {
            return best;
        }
        var found = best;
        for (var word : words.get(at)) {
            found = step(words, first, at, node.words.get(word), found);
            if (!node.stems.isEmpty()) {
                for (int length = word.length(); length >= SHORTEST_STEM; length--) {
                    found = step(words, first, at, node.stems.get(word.substring(0, length)), found);
                }
            }
        }
        boolean word = Character.isLetterOrDigit(words.get(at).getFirst().codePointAt(0));
        return word ? step(words, first, at, node.any, found) : found;
    }

    private @Nullable Hit<E> step(
            List<List<String>> words, int first, int at, @Nullable Node<E> node, @Nullable Hit<E> best) {
        if (node == null) {
            return best;
        }
        var found = node.entry != null && (best == null || at > best.last()) ? new Hit<>(first, at, node.entry) : best;
        return longest(words, first, at + 1, node, found);
    }
}
