package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What "the deal" or "the decree" goes back to: the accord or measure that the update names by its own word. */
final class Antecedents {

    private record Named(int reading, int token, EventKind kind) {}

    private final List<Reading> readings;
    private final List<Named> named = new ArrayList<>();

    private Antecedents(List<Reading> readings) {
        this.readings = readings;
        for (int i = 0; i < readings.size(); i++) {
            for (var mark : readings.get(i).marks()) {
                for (var topic : mark.entry().topics()) {
                    if (!topic.weak() && !mark.entry().veto()) {
                        named.add(new Named(i, mark.first(), topic.kind()));
                    }
                }
            }
        }
    }

    static Antecedents of(List<Reading> readings) {
        return new Antecedents(readings);
    }

    /** What a word that only points to an accord or a measure means here, absent where it points to nothing. */
    @Nullable
    EventKind of(Mark word, Reading reading) {
        var use = word.entry().is(Thing.THE_ACCORD)
                ? Use.ACCORD
                : word.entry().is(Thing.THE_MEASURE) ? Use.MEASURE : null;
        if (use == null || !word.entry().topics().isEmpty() || !points(word, reading)) {
            return null;
        }
        int here = readings.indexOf(reading);
        EventKind last = null;
        for (var each : named) {
            boolean before = each.reading() < here || (each.reading() == here && each.token() < word.first());
            if (Kinds.use(each.kind()) == use && (before || last == null)) {
                last = each.kind();
            }
        }
        return last;
    }

    /** With "the", or in a headline, which leaves it out. */
    private static boolean points(Mark word, Reading reading) {
        return switch (reading.word(word.first() - 1)) {
            case "the", "this", "that", "its", "their" -> true;
            default -> reading.isHeadline() && !reading.is(word.first() - 1, Little.DETERMINER);
        };
    }
}
