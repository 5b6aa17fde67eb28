package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Figure;
import io.flashwire.enrich.figure.Loss;
import io.flashwire.enrich.text.Form;
import java.util.List;

/** Casualties are news where the text counts them or names them. */
final class Victims {

    private static final int NAME_REACH = 8;
    private static final int PEOPLE_REACH = 3;

    private final Reading reading;
    private final List<Loss> losses;

    Victims(Reading reading, List<Loss> losses) {
        this.reading = reading;
        this.losses = losses;
    }

    StatusDecision judged(StatusDecision decision, Trigger trigger) {
        if (decision.kind() != EventKind.CASUALTIES
                || decision.optional()
                || !decision.status().alerting()) {
            return decision;
        }
        return isCounted(trigger) || isNamed(trigger) || isSomebody(trigger)
                ? decision
                : decision.optional("neither counted nor named");
    }

    /** "Police officer killed in Banjska": a headline leaves out that it was one. */
    private boolean isSomebody(Trigger trigger) {
        if (trigger.noun() || !reading.isHeadline()) {
            return false;
        }
        for (int at = trigger.first() - 1; at >= trigger.clause().first() && at >= trigger.first() - 3; at--) {
            boolean one = !reading.word(at).endsWith("s") && !reading.word(at).equals("people");
            if (one
                    && (reading.is(at, Thing.PERSON)
                            || reading.is(at, Thing.FIGHTER)
                            || reading.is(at, Thing.OFFICIAL))) {
                return true;
            }
        }
        return false;
    }

    boolean isCounted(Trigger trigger) {
        return losses.stream().anyMatch(loss -> isOfPeople(loss) && loss.touches(trigger.first(), trigger.last()))
                || countsWithin(trigger)
                || (!trigger.noun() && countsPeople(trigger));
    }

    /** "lost 415 soldiers", "claimed three lives" */
    private boolean countsWithin(Trigger trigger) {
        for (int at = trigger.first(); at <= trigger.last(); at++) {
            if (reading.isCount(at)) {
                return true;
            }
        }
        return false;
    }

    /** "Two hundred villagers at the least, forced to dig, were mown down": the number stands before the people. */
    private boolean countsPeople(Trigger trigger) {
        for (int at = trigger.clause().first(); at <= trigger.clause().last(); at++) {
            if (reading.isCount(at) && isBeforePeople(at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeforePeople(int from) {
        for (int at = from; at < from + PEOPLE_REACH; at++) {
            if (reading.is(at, Thing.PERSON) || reading.is(at, Thing.FIGHTER) || reading.is(at, Thing.CAPTIVE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfPeople(Loss loss) {
        return loss.what() == Figure.What.KILLED
                || loss.what() == Figure.What.WOUNDED
                || loss.what() == Figure.What.MISSING;
    }

    /** A person of the lexicon, or two names in a row that nobody else bears, beside a verb of killing. */
    private boolean isNamed(Trigger trigger) {
        if (trigger.noun() || (trigger.form() == Form.NONE && !reading.is(trigger.first() - 1, Little.BE))) {
            return false;
        }
        for (int at = trigger.first() - NAME_REACH; at <= trigger.last() + NAME_REACH; at++) {
            var actor = reading.actor(at);
            if (actor != null
                    && actor.type() == Actor.Type.PERSON
                    && trigger.clause().holds(at)) {
                return true;
            }
            if (trigger.clause().holds(at) && isName(at) && isName(at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int at) {
        return reading.isCapitalised(at)
                && reading.actor(at) == null
                && reading.place(at) == null
                && reading.mark(at) == null;
    }
}
