package io.flashwire.enrich.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that govern a trigger, from the nearest to the farthest.
 *
 * @param acts what is done with it, the nearest first: "agreed to lift the curfew" lifts, and agrees
 * @param actor the mark whose subject does it; absent where the trigger is its own verb
 * @param passive whether the act stands in the passive or behind its object
 * @param stances how people stand to it
 * @param governed whether a verb before the trigger has it for its object
 * @param subject whether a verb behind the trigger has it for its subject
 * @param infinitive whether it is only what somebody does something for: "to restore order and expel …"
 * @param negated whether a "not" or "no" stands before it
 */
record Chain(
        List<Mark> acts,
        @Nullable Mark actor,
        boolean passive,
        List<Governor> stances,
        boolean negated,
        boolean will,
        boolean would,
        boolean must,
        boolean governed,
        boolean subject,
        boolean infinitive) {

    /** A word of stance with the clause where it stands. */
    record Governor(Stance stance, Mark mark, Clause clause) {}

    boolean has(Stance stance) {
        return first(stance) != null;
    }

    @Nullable
    Governor first(Stance stance) {
        for (var governor : stances) {
            if (governor.stance() == stance) {
                return governor;
            }
        }
        return null;
    }

    @Nullable
    Mark act() {
        return acts.isEmpty() ? null : acts.getFirst();
    }

    /** Whether this is the nearest act. */
    boolean does(Act wanted) {
        return !acts.isEmpty() && acts.getFirst().entry().is(wanted);
    }

    /** Whether this is one of the acts. */
    boolean involves(Act wanted) {
        return acts.stream().anyMatch(act -> act.entry().is(wanted));
    }
}
