package io.flashwire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The notation of phrases in the data files. Parts stand apart by spaces: a word; {@code ~verb} in any form, {@code ~-verb} in any but its base form;
 * {@code (one|other)} alternatives; {@code <list>} any phrase of a named list; {@code ?} behind a part: it may be absent; {@code ..2}: up to two words of any kind.
 */
public final class PhrasePattern {

    /** One way to say it. A word of {@link #gap} stands for one word of any kind, or up to so many. */
    public record Path(List<String> words, Form form) {}

    private static final char GAP = '\u0000';

    private final Inflection inflection;
    private final Map<String, List<String>> lists;

    public PhrasePattern(Inflection inflection, Map<String, List<String>> lists) {
        this.inflection = inflection;
        this.lists = Map.copyOf(lists);
    }

    /** @return up to how many words of any kind the word stands for, 0 where it is a word like others */
    public static int gap(String word) {
        return word.charAt(0) == GAP ? word.charAt(1) : 0;
    }

    /** @throws IllegalArgumentException where the phrase breaks the notation */
    public List<Path> paths(String phrase) {
        var paths = List.of(new Path(List.of(), Form.NONE));
        for (var part : parts(phrase)) {
            paths = times(paths, part(part, phrase));
        }
        return paths.stream().filter(path -> !path.words().isEmpty()).toList();
    }

    /** The parts between the spaces that stand outside of parentheses. */
    private static List<String> parts(String phrase) {
        return split(phrase, ' ').stream().filter(part -> !part.isEmpty()).toList();
    }

    private static List<String> alternatives(String phrase) {
        return split(phrase, '|');
    }

    private static List<String> split(String phrase, char separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < phrase.length(); at++) {
            char c = phrase.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(phrase.substring(start, at));
                start = at + 1;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("a parenthesis is left open in: " + phrase);
        }
        parts.add(phrase.substring(start));
        return parts;
    }

    private List<Path> part(String part, String phrase) {
        if (part.startsWith("..")) {
            var gap = String.valueOf(new char[] {GAP, (char) Integer.parseInt(part.substring(2))});
            return List.of(new Path(List.of(), Form.NONE), new Path(List.of(gap), Form.NONE));
        }
        boolean optional = part.endsWith("?") && part.length() > 1;
        var core = optional ? part.substring(0, part.length() - 1) : part;
        var ways = new ArrayList<Path>();
        if (core.startsWith("(")) {
            alternatives(core.substring(1, core.length() - 1)).forEach(way -> ways.addAll(paths(way)));
        } else if (core.startsWith("<")) {
            var list = lists.get(core.substring(1, core.length() - 1));
            if (list == null) {
                throw new IllegalArgumentException("no list " + core + " for: " + phrase);
            }
            list.forEach(item -> ways.addAll(paths(item)));
        } else {
            ways.addAll(word(core));
        }
        if (optional) {
            ways.add(new Path(List.of(), Form.NONE));
        }
        return ways;
    }

    private List<Path> word(String word) {
        if (word.length() > 1 && word.startsWith("~")) {
            boolean bent = word.startsWith("~-");
            return inflection.forms(word.substring(bent ? 2 : 1)).stream()
                    .filter(inflected -> !bent || inflected.form() != Form.BASE)
                    .map(inflected -> new Path(List.of(inflected.word()), inflected.form()))
                    .toList();
        }
        return List.of(new Path(List.of(word), Form.NONE));
    }

    private static List<Path> times(List<Path> heads, List<Path> tails) {
        var result = new ArrayList<Path>(heads.size() * tails.size());
        for (var head : heads) {
            for (var tail : tails) {
                var form = head.form() == Form.NONE ? tail.form() : head.form();
                result.add(new Path(joined(head.words(), tail.words()), form));
            }
        }
        return result;
    }

    private static List<String> joined(List<String> head, List<String> tail) {
        var all = new ArrayList<>(head);
        all.addAll(tail);
        return List.copyOf(all);
    }
}
