package io.flashwire.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the longest known phrase that begins at a token: built once, walked once for each token. */
public final class PhraseTrie<E> {

    /** A phrase found: it ends with the token {@code last}. */
    public record Hit<E>(int last, E entry) {}

    private static final class Node<E> {
        private final Map<String, Node<E>> next = new HashMap<>(4);
        private @Nullable Node<E> any;
        private @Nullable E entry;
    }

    private final Node<E> root = new Node<>();
    private final boolean bare;
    private final Set<String> gapEnds;
    private final BinaryOperator<E> both;

    /**
     * @param bare whether words are compared without their diacritics
     * @param gapEnds words that no gap reaches across
     * @param both what holds where one phrase has two entries
     */
    public PhraseTrie(boolean bare, Set<String> gapEnds, BinaryOperator<E> both) {
        this.bare = bare;
        this.gapEnds = Set.copyOf(gapEnds);
        this.both = both;
    }

    public void add(List<String> words, E entry) {
        var node = root;
        for (var word : words) {
            if (PhrasePattern.isAny(word)) {
                if (node.any == null) {
                    node.any = new Node<>();
                }
                node = node.any;
            } else {
                node = node.next.computeIfAbsent(bare ? Folding.bare(word) : Folding.lower(word), _ -> new Node<>());
            }
        }
        node.entry = node.entry == null ? entry : both.apply(node.entry, entry);
    }

    public @Nullable Hit<E> longestAt(List<Token> tokens, int at) {
        var first = root.next.get(word(tokens.get(at)));
        return first == null ? null : longest(tokens, at, first, null);
    }

    private @Nullable Hit<E> longest(List<Token> tokens, int at, Node<E> node, @Nullable Hit<E> best) {
        boolean longer = best == null || at > best.last();
        var found = node.entry != null && longer && !isQuote(tokens.get(at).text()) ? new Hit<>(at, node.entry) : best;
        if (at + 1 < tokens.size()) {
            var token = tokens.get(at + 1);
            var next = node.next.get(word(token));
            if (next != null) {
                found = longest(tokens, at + 1, next, found);
            }
            if (isQuote(token.text())) {
                found = longest(tokens, at + 1, node, found);
            }
            if (node.any != null && isInGap(token)) {
                found = longest(tokens, at + 1, node.any, found);
            }
        }
        return found;
    }

    private boolean isInGap(Token token) {
        return !gapEnds.contains(word(token))
                && (Character.isLetterOrDigit(token.text().codePointAt(0)) || isJoint(token.text()));
    }

    /** Quotation marks stand for nothing: 'seized "total control" of the country'. */
    private static boolean isQuote(String text) {
        return switch (text) {
            case "\"", "\u201c", "\u201d" -> true;
            default -> false;
        };
    }

    private static boolean isJoint(String text) {
        return switch (text) {
            case "-", "'s", "\u2019s", "'", "\u2018", "\u2019", "\"", "\u201c", "\u201d" -> true;
            default -> false;
        };
    }

    private String word(Token token) {
        return bare ? token.bare() : token.lower();
    }
}
