package io.flashwire.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the longest known phrase that begins at a token: built once, walked once for each token. */
public final class PhraseTrie<E> {

    /** A phrase found: it ends with the token {@code last}. */
    public record Hit<E>(int last, E entry) {}

    private static final class Node<E> {
        private final Map<String, Node<E>> next = new HashMap<>(4);
        private List<Gap<E>> gaps = List.of();
        private @Nullable E entry;

        Node<E> behind(int most) {
            for (var gap : gaps) {
                if (gap.most == most) {
                    return gap.next;
                }
            }
            var gap = new Gap<E>(most, new Node<>());
            gaps = Stream.concat(gaps.stream(), Stream.of(gap)).toList();
            return gap.next;
        }
    }

    /** One word of any kind, or up to so many: one edge, however many they are, or a phrase of three gaps would be hundreds. */
    private record Gap<E>(int most, Node<E> next) {}

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
            int gap = PhrasePattern.gap(word);
            node = gap > 0
                    ? node.behind(gap)
                    : node.next.computeIfAbsent(bare ? Folding.bare(word) : Folding.lower(word), _ -> new Node<>());
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
        }
        for (var gap : node.gaps) {
            int last = Math.min(at + gap.most, tokens.size() - 1);
            for (int skipped = at + 1; skipped <= last && isInGap(tokens.get(skipped)); skipped++) {
                found = longest(tokens, skipped, gap.next, found);
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
