package io.flashwire.enrich.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.enrich.figure.Loss;
import io.flashwire.enrich.figure.LossFinder;
import io.flashwire.enrich.text.Form;
import io.flashwire.enrich.text.Inflection;
import io.flashwire.enrich.text.PhrasePattern;
import io.flashwire.enrich.text.PhraseTrie;
import io.flashwire.enrich.text.Sentence;
import io.flashwire.enrich.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The phrases of one language, compiled. */
final class Phrasebook {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Sense(Entry entry, Form form) {
        Sense and(Sense other) {
            return new Sense(entry.and(other.entry), form == Form.NONE ? other.form : form);
        }
    }

    private final String language;
    private final LossFinder losses;
    private final LossFinder bareLosses;
    private final PhraseFile.Calendar calendar;
    private final Set<String> particles;
    private final Set<String> pastLikeBase;
    private final Set<String> verbsOnly;
    private final Set<String> be;
    private final Set<String> counts;
    private final Set<String> idleNouns;
    private final PhrasePattern notation;
    private final PhraseTrie<Sense> exact;
    private final PhraseTrie<Sense> bare;

    private Phrasebook(PhraseFile file) {
        language = file.language();
        calendar = file.calendar();
        particles = Set.copyOf(file.particles());
        pastLikeBase = file.verbs().irregular().entrySet().stream()
                .filter(verb -> verb.getValue().getFirst().equals(verb.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        verbsOnly = Set.copyOf(file.verbs().only());
        idleNouns = Set.copyOf(file.verbs().idle());
        be = Set.copyOf(file.lists().getOrDefault("be", List.of()));
        counts = Set.copyOf(file.lists().getOrDefault("counts", List.of()));
        exact = new PhraseTrie<>(false, Set.copyOf(file.gapEnds()), Sense::and);
        boolean marked = file.language().equals("vi");
        losses = LossFinder.shipped(file.language(), false);
        bareLosses = marked ? LossFinder.shipped(file.language(), true) : losses;
        bare = marked ? new PhraseTrie<>(true, Set.copyOf(file.gapEnds()), Sense::and) : exact;
        notation = new PhrasePattern(
                new Inflection(file.verbs().bend(), file.verbs().irregular()), file.lists());
        file.little().forEach((little, phrases) -> add(phrases, Entry.of(little)));
        file.acts().forEach((act, phrases) -> add(phrases, Entry.of(act)));
        file.stances().forEach((stance, phrases) -> add(phrases, Entry.of(stance)));
        file.things().forEach((thing, phrases) -> add(phrases, Entry.of(thing)));
        file.topics().forEach(t -> add(t.phrases(), Entry.of(new Topic(t.kind(), t.does(), t.weak(), t.vague()))));
        file.deeds().forEach(d -> add(d.phrases(), Entry.of(d.deed())));
        add(file.vetoes(), Entry.VETO);
        add(file.verbs().common(), Entry.NOTHING);
    }

    static Phrasebook of(PhraseFile file) {
        return new Phrasebook(file);
    }

    /** @throws IOException where it is no such file; the message names line and column */
    static PhraseFile read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml, PhraseFile.class);
    }

    String language() {
        return language;
    }

    List<Loss> losses(Sentence sentence) {
        boolean withoutDiacritics =
                sentence.tokens().stream().allMatch(token -> token.lower().equals(token.bare()));
        return (withoutDiacritics ? bareLosses : losses).losses(sentence);
    }

    /** Whether a phrase that ends with this word has its object behind it: "shot at". */
    boolean isParticle(String word) {
        return particles.contains(word);
    }

    /** "put", "cut": nothing but the words around tells past from present. */
    boolean isPastLikeBase(String word) {
        return pastLikeBase.contains(word);
    }

    /** Whether the noun of this form has nothing to do with what the verb says: "a table". */
    boolean isIdleNoun(String word) {
        return idleNouns.contains(word);
    }

    /** "is over": a phrase that opens with a form of to be makes a clause. */
    boolean isBe(String word) {
        return be.contains(word);
    }

    /** "two", "dozens" */
    boolean isCount(String word) {
        return counts.contains(word);
    }

    /** Whether the base form is never a noun: "flee". */
    boolean isVerbOnly(String word) {
        return verbsOnly.contains(word);
    }

    PhraseFile.Calendar calendar() {
        return calendar;
    }

    /**
     * The known phrases of a sentence from left to right, the longest at each spot.
     *
     * @param withoutDiacritics whether the text leaves diacritics out
     */
    List<Mark> marks(List<Token> tokens, boolean withoutDiacritics) {
        var trie = withoutDiacritics ? bare : exact;
        var marks = new ArrayList<Mark>();
        int at = 0;
        while (at < tokens.size()) {
            var hit = hitAt(tokens, at, trie);
            if (hit == null) {
                at++;
            } else {
                marks.add(new Mark(
                        at, hit.last(), hit.entry().entry(), hit.entry().form()));
                at = hit.last() + 1;
            }
        }
        return marks;
    }

    /** The longest phrase here, unless it hides an event that begins within it: "the military | operation". */
    private static PhraseTrie.@Nullable Hit<Sense> hitAt(List<Token> tokens, int at, PhraseTrie<Sense> trie) {
        var hit = trie.longestAt(tokens, at);
        if (hit == null || hit.entry().entry().isEvent()) {
            return hit;
        }
        for (int inner = at + 1; inner <= hit.last(); inner++) {
            var other = trie.longestAt(tokens, inner);
            if (other != null
                    && other.last() > hit.last()
                    && other.entry().entry().isEvent()) {
                return trie.longestAt(tokens.subList(0, inner), at);
            }
        }
        return hit;
    }

    private void add(List<String> phrases, Entry entry) {
        for (var phrase : phrases) {
            for (var path : notation.paths(phrase)) {
                var sense = new Sense(entry, path.form());
                exact.add(path.words(), sense);
                if (bare != exact) {
                    bare.add(path.words(), sense);
                }
            }
        }
    }
}
