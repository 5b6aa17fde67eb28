package io.flashwire.enrich.figure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.Figure;
import io.flashwire.enrich.text.Folding;
import io.flashwire.enrich.text.Inflection;
import io.flashwire.enrich.text.PhrasePattern;
import io.flashwire.enrich.text.PhraseTrie;
import io.flashwire.enrich.text.Sentence;
import io.flashwire.enrich.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds how many were killed, wounded, missing, captured or displaced, and which machines were lost. */
public final class LossFinder {

    private static final int BEHIND = 10;
    private static final int BEFORE = 2;
    private static final int TOLL = 10;
    private static final int ONE = 4;

    private enum Role {
        TELLS,
        MACHINE,
        LOST,
        PERSON,
        TOLL,
        ASIDE,
        MEASURE,
        ONE
    }

    private record Word(Role role, Figure.@Nullable What what) {}

    private record Found(int first, int last, Word word) {}

    private final PhraseTrie<Word> words;
    private final Numbers numbers;

    private LossFinder(CountWords file, boolean bare) {
        var notation = new PhrasePattern(
                new Inflection(file.bend(), file.irregular() == null ? Map.of() : file.irregular()), Map.of());
        words = new PhraseTrie<>(bare, Set.of(), (one, other) -> one);
        file.losses().forEach((what, phrases) -> add(notation, phrases, new Word(Role.TELLS, what)));
        file.machines().forEach((what, phrases) -> add(notation, phrases, new Word(Role.MACHINE, what)));
        add(notation, file.lost(), new Word(Role.LOST, null));
        add(notation, file.people(), new Word(Role.PERSON, null));
        add(notation, file.tolls(), new Word(Role.TOLL, Figure.What.KILLED));
        add(notation, file.aside(), new Word(Role.ASIDE, null));
        add(notation, file.measures(), new Word(Role.MEASURE, null));
        add(notation, file.ones(), new Word(Role.ONE, null));
        var numberWords = new PhraseTrie<Long>(bare, Set.of(), (one, other) -> one);
        file.numbers().forEach((word, value) -> {
            if (!bare || !isMistaken(word)) {
                notation.paths(word).forEach(p -> numberWords.add(p.words(), value));
            }
        });
        var bounds = new PhraseTrie<Boolean>(bare, Set.of(), (one, other) -> one);
        file.atLeast().forEach(phrase -> notation.paths(phrase).forEach(p -> bounds.add(p.words(), true)));
        numbers = new Numbers(numberWords, file.scales(), bounds, file.decimalComma());
    }

    /** @param bare whether the text leaves diacritics out */
    public static LossFinder shipped(String language, boolean bare) {
        var name = "/events/figures-" + language + ".yaml";
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(LossFinder.class.getResourceAsStream(name), name)) {
            return new LossFinder(yaml.readValue(in, CountWords.class), bare);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Seven or five without their marks are "bay", to fly, and "nam", south. */
    private static boolean isMistaken(String number) {
        return number.indexOf(' ') < 0 && !Folding.bare(number).equals(number);
    }

    private void add(PhrasePattern notation, List<String> phrases, Word word) {
        for (var phrase : phrases) {
            notation.paths(phrase).forEach(path -> words.add(path.words(), word));
        }
    }

    public List<Loss> losses(Sentence sentence) {
        var tokens = sentence.tokens();
        var found = found(tokens);
        if (found.stream().noneMatch(f -> f.word().what() != null)) {
            return List.of();
        }
        var counts = numbers.of(tokens);
        var losses = new ArrayList<Loss>();
        for (var count : counts) {
            var loss = loss(count, counts, found, tokens);
            if (loss != null) {
                losses.add(loss);
            }
        }
        single(found, counts, losses);
        return losses;
    }

    private List<Found> found(List<Token> tokens) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < tokens.size(); at++) {
            var hit = words.longestAt(tokens, at);
            if (hit != null) {
                found.add(new Found(at, hit.last(), hit.entry()));
                at = hit.last();
            }
        }
        return found;
    }

    private static @Nullable Loss loss(Count count, List<Count> counts, List<Found> found, List<Token> tokens) {
        if (isNoCount(count, found, tokens)) {
            return null;
        }
        var toll = before(count, found, Role.TOLL, TOLL);
        if (toll != null) {
            return loss(count, toll);
        }
        var behind = behind(count, counts, found, tokens);
        if (behind != null && behind.word().role() == Role.TELLS) {
            return loss(count, behind);
        }
        var before = before(count, found, Role.TELLS, BEFORE);
        if (before != null) {
            return loss(count, before);
        }
        if (behind == null || behind.word().role() != Role.MACHINE) {
            return null;
        }
        boolean lost = found.stream().anyMatch(each -> each.word().role() == Role.LOST);
        return lost ? loss(count, behind) : null;
    }

    private static Loss loss(Count count, Found telling) {
        return new Loss(
                Objects.requireNonNull(telling.word().what()),
                count.value(),
                count.atLeast(),
                Math.min(count.first(), telling.first()),
                Math.max(count.last(), telling.last()),
                telling.first(),
                telling.last());
    }

    /** A year, an age, a share, a distance, an ordinal. */
    private static boolean isNoCount(Count count, List<Found> found, List<Token> tokens) {
        int next = count.last() + 1;
        if (count.value() == 0
                || (next < tokens.size() && tokens.get(next).text().equals("%"))) {
            return true;
        }
        int behind = next < tokens.size() && tokens.get(next).text().equals("-") ? next + 1 : next;
        return found.stream().anyMatch(f -> f.first() == behind && f.word().role() == Role.MEASURE);
    }

    private static @Nullable Found before(Count count, List<Found> found, Role role, int reach) {
        Found nearest = null;
        for (var each : found) {
            if (each.last() < count.first() && each.word().role() == role && count.first() - each.last() <= reach) {
                nearest = each;
            }
        }
        return nearest;
    }

    /** The first word behind a number that says what became of those counted. */
    private static @Nullable Found behind(Count count, List<Count> counts, List<Found> found, List<Token> tokens) {
        int aside = -1;
        for (int at = count.last() + 1; at < tokens.size() && at <= count.last() + BEHIND + Math.max(0, aside); at++) {
            var word = at(found, at);
            if (tokens.get(at).text().equals(",")) {
                var next = at(found, at + 1);
                if (next == null || next.word().role() != Role.ASIDE) {
                    return null;
                }
                int close = closing(tokens, at + 1);
                if (close < 0) {
                    return null;
                }
                aside = close - at;
                at = close;
            } else if (word != null
                    && (word.word().role() == Role.TELLS || word.word().role() == Role.MACHINE)) {
                return word;
            } else if (begins(counts, at) || isBreak(tokens.get(at))) {
                return null;
            }
        }
        return null;
    }

    private static int closing(List<Token> tokens, int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).text().equals(",")) {
                return at;
            }
        }
        return -1;
    }

    private static boolean begins(List<Count> counts, int at) {
        return counts.stream().anyMatch(count -> count.first() == at);
    }

    private static boolean isBreak(Token token) {
        return switch (token.text()) {
            case ";", ":", "(", ")", "—", "–" -> true;
            default -> false;
        };
    }

    private static @Nullable Found at(List<Found> found, int token) {
        for (var each : found) {
            if (each.first() == token) {
                return each;
            }
        }
        return null;
    }

    /** "killing a soldier", "a woman and a child were killed": one person, named without a number. */
    private static void single(List<Found> found, List<Count> counts, List<Loss> losses) {
        for (int i = 0; i < found.size(); i++) {
            var one = found.get(i);
            if (one.word().role() != Role.ONE || counts.stream().anyMatch(count -> count.last() == one.first() - 1)) {
                continue;
            }
            Found person = i + 1 < found.size() ? found.get(i + 1) : null;
            if (person == null || person.word().role() != Role.PERSON || person.first() - one.last() > ONE) {
                continue;
            }
            var told = told(found, i, person);
            if (told != null && losses.stream().noneMatch(loss -> loss.tellingFirst() == told.first())) {
                losses.add(loss(new Count(one.first(), person.last(), 1, false), told));
            }
        }
    }

    private static @Nullable Found told(List<Found> found, int one, Found person) {
        if (one > 0) {
            var before = found.get(one - 1);
            if (before.word().role() == Role.TELLS && found.get(one).first() - before.last() <= 1) {
                return before;
            }
        }
        for (var each : found) {
            boolean near = each.first() > person.last() && each.first() - person.last() <= BEHIND;
            if (near && each.word().role() == Role.TELLS) {
                return each;
            }
        }
        return null;
    }
}
