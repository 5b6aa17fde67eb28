package io.flashwire.enrich.event;

import io.flashwire.enrich.event.Clause.Link;
import io.flashwire.enrich.text.Form;
import java.util.List;

/** "Lay down your arms": what is told to be done is not done yet. */
final class Imperative {

    private Imperative() {}

    /** @param acts what is done with the trigger */
    static boolean opens(Trigger trigger, List<Mark> acts, Reading reading) {
        var clause = trigger.clause();
        int at = clause.first();
        while (at < trigger.first() && !reading.isWord(at)) {
            at++;
        }
        var opening = reading.mark(at);
        if (opening == null || clause.link() != Link.MAIN) {
            return false;
        }
        boolean base = opening.form() == Form.BASE || reading.book().isPastLikeBase(reading.word(opening.first()));
        boolean verb = opening.last() > opening.first() || !isNounBefore(opening.last() + 1, reading);
        return base
                && verb
                && !isPlural(reading.word(at))
                && (opening.first() == trigger.first() || acts.contains(opening));
    }

    /** "Soldiers leave": a phrase that opens with its subject. */
    private static boolean isPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    }

    /** "Telephone and …", "Halt in …": what looks like an order is a noun. */
    private static boolean isNounBefore(int at, Reading reading) {
        return reading.is(at, Little.IN)
                || reading.is(at, Little.OF)
                || reading.is(at, Little.AGAINST)
                || reading.is(at, Little.BY)
                || reading.is(at, Little.TO)
                || reading.is(at, Little.AND);
    }
}
