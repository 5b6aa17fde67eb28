package io.flashwire.enrich.signal;

import static java.util.stream.Collectors.groupingBy;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.event.CodeTable;
import io.flashwire.enrich.event.Coding;
import io.flashwire.enrich.place.PlaceMention;
import io.flashwire.enrich.text.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes the loudest events of an update in the languages that have a file of signals. */
public final class SignalCoder {

    public static final List<String> LANGUAGES = List.of("ru", "uk", "tr", "az", "hy", "ka", "ar", "fr", "es", "ko");

    private record Where(Field field, int sentence) {}

    private final Map<String, CueBook> books = new HashMap<>();
    private final CodeTable codes;

    private SignalCoder(CodeTable codes) {
        this.codes = codes;
        LANGUAGES.forEach(language -> books.put(language, CueBook.shipped(language)));
    }

    public static SignalCoder shipped(CodeTable codes) {
        return new SignalCoder(codes);
    }

    public boolean reads(String language) {
        return books.containsKey(language);
    }

    /** @param passages the fields of the update, of which actors and places were found */
    public Coding code(
            LiveUpdate update,
            String language,
            List<Passage> passages,
            List<ActorMention> actors,
            List<PlaceMention> places) {
        var book = books.get(language);
        if (book == null) {
            return Coding.NOTHING;
        }
        var named = actors.stream().collect(groupingBy(it -> new Where(it.span().field(), it.sentence())));
        var located =
                places.stream().collect(groupingBy(it -> new Where(it.span().field(), it.sentence())));
        var lines = new ArrayList<Line>();
        for (var passage : passages) {
            for (var sentence : passage.sentences()) {
                var where = new Where(passage.field(), sentence.index());
                lines.add(book.line(
                        passage.field(),
                        sentence,
                        named.getOrDefault(where, List.of()),
                        located.getOrDefault(where, List.of())));
            }
        }
        if (lines.stream().anyMatch(book::isEveryday)) {
            return Coding.NOTHING;
        }
        var signals = new ArrayList<Signal>();
        lines.forEach(line -> signals.addAll(new LineReader(update, book, line).signals()));
        var merged = Signal.once(signals);
        return new Coding(
                merged.stream().map(signal -> signal.event(codes)).toList(),
                signals.stream()
                        .flatMap(signal -> signal.figures().stream())
                        .distinct()
                        .toList(),
                merged.stream().map(Signal::why).toList());
    }

    /** Told by one side of the other, and often wrong. */
    static boolean isContested(EventKind kind, EventStatus status) {
        return status == EventStatus.OCCURRED
                && switch (kind) {
                    case TERRITORY, EQUIPMENT_LOSS, OFFENSIVE, WAR_DECLARED, STRIKE, FOREIGN_FORCES -> true;
                    default -> false;
                };
    }
}
