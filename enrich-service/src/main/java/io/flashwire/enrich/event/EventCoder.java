package io.flashwire.enrich.event;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.place.PlaceMention;
import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Codes the events of an update: a pure function of its text and of who and where was found in it. */
public final class EventCoder {

    /** By language the files of {@code /events} that together say how it tells events. */
    private static final Map<String, List<String>> FILES = Map.of(
            "en", List.of("en", "en-measures", "en-fighting", "en-accords"),
            "vi", List.of("vi", "vi-more"));

    private final Map<String, Phrasebook> books;
    private final CodeTable codes;

    private EventCoder(Map<String, Phrasebook> books, CodeTable codes) {
        this.books = Map.copyOf(books);
        this.codes = codes;
    }

    /** The same one every time: it never changes, and is dear to make. */
    public static EventCoder shipped() {
        return Shipped.CODER;
    }

    private static final class Shipped {
        private static final EventCoder CODER = made();
    }

    private static EventCoder made() {
        var books = new HashMap<String, Phrasebook>();
        FILES.forEach((language, files) -> books.put(
                language,
                Phrasebook.of(files.stream()
                        .map(EventCoder::shipped)
                        .reduce(PhraseFile::and)
                        .orElseThrow())));
        return new EventCoder(books, CodeTable.shipped());
    }

    private static PhraseFile shipped(String file) {
        var name = "/events/" + file + ".yaml";
        try (var yaml = Objects.requireNonNull(EventCoder.class.getResourceAsStream(name), name)) {
            return Phrasebook.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @param passages the fields of the update, of which actors and places were found */
    public Coding code(
            LiveUpdate update, List<Passage> passages, List<ActorMention> actors, List<PlaceMention> places) {
        var book = books.get(language(update));
        if (book == null) {
            return Coding.NOTHING;
        }
        var readings = readings(passages, actors, places, book);
        var reader = new UpdateReader(update, book, readings);
        var findings = reader.findings();
        var reasons = new ArrayList<>(reader.leftOut());
        findings.forEach(finding -> reasons.add(finding.reason()));
        return new Coding(findings.stream().map(finding -> finding.event(codes)).toList(), reader.figures(), reasons);
    }

    private static String language(LiveUpdate update) {
        var language = update.language();
        int dash = language == null ? -1 : language.indexOf('-');
        return language == null ? "en" : dash < 0 ? language : language.substring(0, dash);
    }

    private static List<Reading> readings(
            List<Passage> passages, List<ActorMention> actors, List<PlaceMention> places, Phrasebook book) {
        var readings = new ArrayList<Reading>();
        for (var passage : passages) {
            boolean bare = withoutDiacritics(passage, book);
            for (var sentence : passage.sentences()) {
                int index = sentence.index();
                var named = actors.stream()
                        .filter(a -> a.span().field() == passage.field() && a.sentence() == index)
                        .filter(a -> !lendsName(a, sentence))
                        .toList();
                readings.add(new Reading(
                        book,
                        passage.field(),
                        sentence,
                        opensParagraph(passage, index),
                        NounOrVerb.settled(book.marks(sentence.tokens(), bare), sentence, named, book),
                        named,
                        places.stream()
                                .filter(p -> p.span().field() == passage.field() && p.sentence() == index)
                                .toList()));
            }
        }
        return readings;
    }

    /** "planted an item in the minister's name": he neither does nor suffers anything. */
    private static boolean lendsName(ActorMention actor, Sentence sentence) {
        return isWord(sentence, actor.lastToken() + 1, "'s")
                && isWord(sentence, actor.lastToken() + 2, "name")
                && (isWord(sentence, actor.firstToken() - 1, "in") || isWord(sentence, actor.firstToken() - 2, "in"));
    }

    private static boolean isWord(Sentence sentence, int at, String word) {
        var tokens = sentence.tokens();
        return at >= 0 && at < tokens.size() && tokens.get(at).lower().equals(word);
    }

    private static boolean opensParagraph(Passage passage, int index) {
        if (index == 0) {
            return true;
        }
        int from = passage.sentences().get(index - 1).end();
        return passage.text()
                        .substring(from, passage.sentences().get(index).start())
                        .indexOf('\n')
                >= 0;
    }

    /** Whether a Vietnamese text was typed without its marks. */
    private static boolean withoutDiacritics(Passage passage, Phrasebook book) {
        return book.language().equals("vi")
                && passage.sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .allMatch(token -> token.lower().equals(token.bare()));
    }
}
