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
        var node = root;
        for (var part : phrase) {
            if (PhrasePattern.isAny(part)) {
                node.any = node.any == null ? new Node<>() : node.any;
                node = node.any;
            } else if (part.endsWith("*")) {
                node = node.stems.computeIfAbsent(part.substring(0, part.length() - 1), _ -> new Node<>());
            } else {
                node = node.words.computeIfAbsent(part, _ -> new Node<>());
            }
        }
        node.entry = node.entry == null ? entry : node.entry;
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
