package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Figure;
import io.flashwire.enrich.figure.Loss;
import java.util.List;

/** Casualties are news where the text counts them or names them. */
final class Victims {

    private static final int NAME_REACH = 8;

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
        return isCounted(trigger) || isNamed(trigger) ? decision : decision.optional("neither counted nor named");
    }

    boolean isCounted(Trigger trigger) {
        return losses.stream().anyMatch(loss -> isOfPeople(loss) && loss.touches(trigger.first(), trigger.last()));
    }

    private static boolean isOfPeople(Loss loss) {
        return loss.what() == Figure.What.KILLED
                || loss.what() == Figure.What.WOUNDED
                || loss.what() == Figure.What.MISSING;
    }

    /** A person of the lexicon, or two names in a row that nobody else bears, beside a verb of killing. */
    private boolean isNamed(Trigger trigger) {
        if (trigger.noun()) {
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
