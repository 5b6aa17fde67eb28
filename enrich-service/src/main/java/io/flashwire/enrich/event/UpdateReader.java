package io.flashwire.enrich.event;

import io.flashwire.contracts.Figure;
import io.flashwire.contracts.LiveUpdate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads one update sentence by sentence, and brings together what it tells. */
final class UpdateReader {

    private static final int LABEL_WORDS = 4;

    private final LiveUpdate update;
    private final Phrasebook book;
    private final LocalDate today;
    private final List<Reading> readings;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Reason> leftOut = new ArrayList<>();

    UpdateReader(LiveUpdate update, Phrasebook book, List<Reading> readings) {
        this.update = update;
        this.book = book;
        this.readings = readings;
        this.today = update.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<Finding> findings() {
        var plausibility = Plausibility.of(readings);
        boolean explainer = readings.stream().anyMatch(UpdateReader::explains);
        var discourse = new Discourse();
        var antecedents = Antecedents.of(readings);
        var findings = new ArrayList<Finding>();
        for (var reading : readings) {
            if (!isLabel(reading)) {
                var sentence = new SentenceReader(update, reading, book, discourse, today, explainer, antecedents);
                findings.addAll(sentence.findings(plausibility));
                figures.addAll(sentence.figures());
                leftOut.addAll(sentence.leftOut());
            }
        }
        var abroad = new Abroad(readings);
        return Telling.once(new Doers(readings)
                .filled(new Denials(update, readings).addedTo(findings)).stream()
                        .map(abroad::judged)
                        .toList());
    }

    /** The losses counted, after {@link #findings}. */
    List<Figure> figures() {
        return figures.stream().distinct().toList();
    }

    /** Words that could have reported an event, after {@link #findings}. */
    List<Reason> leftOut() {
        return leftOut;
    }

    private static boolean explains(Reading reading) {
        boolean how = reading.word(0).equals("how") && !reading.word(1).equals("many");
        return reading.isHeadline()
                && (how
                        || reading.marks().stream()
                                .anyMatch(mark -> mark.entry().is(Little.EXPLAINED)));
    }

    /** "Ceasefire violations": a heading that names neither who nor where nor how many. */
    private static boolean isLabel(Reading reading) {
        if (!reading.isHeadline() || !reading.actors().isEmpty() || reading.size() > LABEL_WORDS) {
            return false;
        }
        for (int at = 0; at < reading.size(); at++) {
            var mark = reading.mark(at);
            boolean tells = mark != null
                    && (mark.isVerb()
                            || mark.entry().is(Little.BE)
                            || !mark.entry().deeds().isEmpty());
            if (tells || reading.isNumber(at) || reading.place(at) != null || (at > 0 && reading.isCapitalised(at))) {
                return false;
            }
        }
        return true;
    }
}
