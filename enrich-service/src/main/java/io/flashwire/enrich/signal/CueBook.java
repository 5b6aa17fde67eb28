package io.flashwire.enrich.signal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Field;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.place.PlaceMention;
import io.flashwire.enrich.text.Folding;
import io.flashwire.enrich.text.Inflection;
import io.flashwire.enrich.text.PhrasePattern;
import io.flashwire.enrich.text.Sentence;
import io.flashwire.enrich.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The phrases and cues of one language, compiled. */
final class CueBook {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int SHORTEST_WORD = 3;
    private static final long LARGEST = 1_000_000;

    private final boolean verbLast;
    private final List<String> prefixes;
    private final StemTrie<CueFile.Phrases> events = new StemTrie<>();
    private final StemTrie<Cue> cues = new StemTrie<>();
    private final StemTrie<Boolean> breaks = new StemTrie<>();
    private final StemTrie<Boolean> opens = new StemTrie<>();
    private final StemTrie<Boolean> everyday = new StemTrie<>();
    private final Map<String, Long> numbers = new HashMap<>();

    private CueBook(CueFile file) {
        verbLast = file.verbLast();
        prefixes = file.prefixes().stream().map(CueBook::key).toList();
        file.events().forEach(event -> add(events, event.phrases(), event));
        file.cues().forEach((cue, phrases) -> add(cues, phrases, cue));
        add(breaks, file.breaks(), true);
        add(opens, file.opens(), true);
        add(everyday, file.everyday(), true);
        file.numbers().forEach((value, words) -> words.forEach(word -> numbers.put(key(Folding.bare(word)), value)));
    }

    static CueBook shipped(String language) {
        var name = "/signals/" + language + ".yaml";
        try (var in = Objects.requireNonNull(CueBook.class.getResourceAsStream(name), name)) {
            return new CueBook(YAML.readValue(in, CueFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static <E> void add(StemTrie<E> trie, List<String> phrases, E entry) {
        var notation = new PhrasePattern(new Inflection(false, Map.of()), Map.of());
        for (var phrase : phrases) {
            for (var path : notation.paths(phrase)) {
                trie.add(
                        path.words().stream()
                                .map(word -> PhrasePattern.gap(word) > 0 ? word : key(Folding.bare(word)))
                                .toList(),
                        entry);
            }
        }
    }

    /** Korean syllables are taken apart, so that a stem may end within one. */
    private static String key(String bare) {
        return Normalizer.normalize(bare, Normalizer.Form.NFD);
    }

    boolean verbLast() {
        return verbLast;
    }

    Line line(Field field, Sentence sentence, List<ActorMention> actors, List<PlaceMention> places) {
        var tokens = sentence.tokens().stream()
                .filter(token -> !isJoint(token.text()))
                .toList();
        var words = tokens.stream().map(this::ways).toList();
        return new Line(field, sentence, tokens, parts(tokens, words), all(cues, words), actors, places);
    }

    List<StemTrie.Hit<CueFile.Phrases>> events(Line line) {
        return all(events, line.tokens().stream().map(this::ways).toList());
    }

    /** Whether the line is about sport, weather, business. */
    boolean isEveryday(Line line) {
        return !all(everyday, line.tokens().stream().map(this::ways).toList()).isEmpty();
    }

    /** The parts of the line that open what the one before them says. */
    BitSet openings(Line line) {
        var openings = new BitSet();
        var words = line.tokens().stream().map(this::ways).toList();
        int seen = -1;
        for (int at = 0; at < words.size(); at++) {
            boolean first = line.partOf(at) > seen;
            if (first && Character.isLetter(words.get(at).getFirst().codePointAt(0))) {
                seen = line.partOf(at);
                openings.set(seen, opens.longestAt(words, at) != null);
            }
        }
        return openings;
    }

    /** The number that the token writes, in digits or in a word; 0 where it is none. */
    long number(Token token) {
        var word = numbers.get(key(token.bare()));
        if (word != null) {
            return word;
        }
        var text = token.text();
        int end = 0;
        long value = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || isGrouping(text, end))) {
            value = Character.isDigit(text.charAt(end)) ? value * 10 + Character.digit(text.charAt(end), 10) : value;
            end++;
        }
        boolean whole = text.chars().skip(end).allMatch(Character::isLetter);
        return whole && value < LARGEST ? value : 0;
    }

    private static boolean isGrouping(String text, int at) {
        return at > 0 && at + 1 < text.length() && ".,\u00a0 ".indexOf(text.charAt(at)) >= 0;
    }

    /** A word as it is, and without what is written together with it. */
    private List<String> ways(Token token) {
        var word = key(token.bare());
        if (prefixes.isEmpty()) {
            return List.of(word);
        }
        var ways = new ArrayList<String>(2);
        ways.add(word);
        for (var prefix : prefixes) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_WORD) {
                ways.add(word.substring(prefix.length()));
            }
        }
        return ways;
    }

    private List<Integer> parts(List<Token> tokens, List<List<String>> words) {
        var parts = new ArrayList<Integer>(tokens.size());
        int part = 0;
        boolean filled = false;
        for (int at = 0; at < tokens.size(); at++) {
            boolean begins = isStop(tokens.get(at).text()) || breaks.longestAt(words, at) != null;
            if (begins && filled) {
                part++;
                filled = false;
            }
            filled |= !isStop(tokens.get(at).text());
            parts.add(part);
        }
        return parts;
    }

    private static <E> List<StemTrie.Hit<E>> all(StemTrie<E> trie, List<List<String>> words) {
        var hits = new ArrayList<StemTrie.Hit<E>>();
        for (int at = 0; at < words.size(); at++) {
            var hit = trie.longestAt(words, at);
            if (hit != null) {
                hits.add(hit);
                at = hit.last();
            }
        }
        return hits;
    }

    private static boolean isJoint(String text) {
        return switch (text) {
            case "-",
                    "\u2010",
                    "\u2011",
                    "\"",
                    "'",
                    "\u2018",
                    "\u2019",
                    "\u201c",
                    "\u201d",
                    "\u201e",
                    "\u00ab",
                    "\u00bb" -> true;
            default -> false;
        };
    }

    private static boolean isStop(String text) {
        return switch (text) {
            case ",", ";", ":", "(", ")", "\u2013", "\u2014", "\u060c", "\u061b", "\u055d" -> true;
            default -> false;
        };
    }

    /** Whether both sides come to it, rather than one of them ordering it. */
    static boolean isAccord(EventKind kind) {
        return kind == EventKind.CEASEFIRE || kind == EventKind.PEACE_DEAL;
    }
}
