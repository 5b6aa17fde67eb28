package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether the subject of a verb can do what it says: troops and fighters withdraw, a minister or a play does not. */
final class CanDo {

    private final Reading reading;
    private final Names names;

    CanDo(Reading reading, Names names) {
        this.reading = reading;
        this.names = names;
    }

    boolean isDoneBy(Deed deed, Mark verb, Clause clause) {
        var things = deed.subject();
        boolean states = deed.kind() != EventKind.SURRENDER;
        var fits = isDoneIn(things, verb.first() - 1, clause, states);
        boolean goesOn = clause.link() == Clause.Link.VERB || clause.link() == Clause.Link.SAME;
        if (fits == null && goesOn && clause.head() != null) {
            fits = isDoneIn(things, clause.head().last(), clause.head(), false);
        }
        return fits != null && fits;
    }

    /** @return null where the clause names nobody who does it */
    private @Nullable Boolean isDoneIn(Set<Thing> things, int from, Clause clause, boolean states) {
        for (int at = from; at >= clause.first(); at--) {
            var mark = reading.mark(at);
            if (mark != null && isUnarmed(mark, things) && !isOwned(mark)) {
                return false;
            }
            boolean fits = mark != null
                    && things.stream().anyMatch(thing -> mark.entry().is(thing));
            boolean armed = things.contains(Thing.FIGHTER) && (names.isArmed(at) || (states && names.isState(at)));
            boolean place = things.contains(Thing.PLACE) && names.isPlaceName(at);
            if (fits || armed || place) {
                return true;
            }
            if (mark != null && mark.entry().is(Little.PRONOUN) && things.contains(Thing.FIGHTER)) {
                return followsArmed(at);
            }
        }
        return null;
    }

    /** "M23 says it …": the pronoun goes back to fighters named before, not to a person. */
    private boolean followsArmed(int pronoun) {
        for (int at = pronoun - 1; at >= 0; at--) {
            if (names.isArmed(at)
                    || names.isState(at)
                    || reading.is(at, Thing.FIGHTER)
                    || reading.is(at, Thing.CONFLICT)) {
                return true;
            }
            if (reading.actor(at) != null || reading.is(at, Thing.PERSON)) {
                return false;
            }
        }
        return false;
    }

    /** "Wagner's men" */
    private boolean isOwned(Mark mark) {
        return reading.word(mark.first() - 1).equals("'s")
                && (names.isArmed(mark.first() - 2) || reading.is(mark.first() - 2, Thing.CONFLICT));
    }

    private static boolean isUnarmed(Mark mark, Set<Thing> things) {
        boolean captive = mark.entry().is(Thing.CAPTIVE) && !things.contains(Thing.CAPTIVE);
        return captive || (mark.entry().is(Thing.PERSON) && things.stream().noneMatch(mark.entry()::is));
    }
}
