package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.event.Clause.Link;
import io.flashwire.enrich.text.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides how far a triggered event has come from the words that govern it: the outermost word has the last say. */
final class StatusRules {

    private static final int KEPT_REACH = 8;

    private StatusRules() {}

    /** @return null where the words report no event: a condition, a thing only named */
    static @Nullable StatusDecision decide(Trigger trigger, Chain chain, Reading reading, Terms terms) {
        var decision = stated(trigger, chain, reading, terms);
        return decision == null ? null : Assertion.judged(decision, trigger, chain, reading);
    }

    private static @Nullable StatusDecision stated(Trigger trigger, Chain chain, Reading reading, Terms terms) {
        if (trigger.clause().link() == Link.CONDITION
                || isLength(trigger, chain, reading)
                || isAwaited(trigger, reading)) {
            return null;
        }
        boolean ends = Kinds.isFighting(trigger.kind()) && chain.does(Act.END);
        return ends ? endOfFighting(trigger, chain, terms) : ordinary(trigger, chain, reading, terms);
    }

    /** "while martial law is in place": how long something else goes on. */
    private static boolean isLength(Trigger trigger, Chain chain, Reading reading) {
        var use = Kinds.use(trigger.kind());
        boolean lasting = trigger.noun() && (use == Use.MEASURE || use == Use.ACCORD) && chain.does(Act.HOLD);
        return lasting
                && switch (reading.word(trigger.clause().first())) {
                    case "while", "until", "till", "whilst" -> true;
                    default -> false;
                };
    }

    /** "until the rebels lay down their arms", "when they withdraw, we will": not yet. */
    private static boolean isAwaited(Trigger trigger, Reading reading) {
        var clause = trigger.clause();
        boolean general = trigger.noun() || !trigger.form().isPastOrParticiple();
        if (clause.link() != Link.ALONGSIDE || !general) {
            return false;
        }
        return reading.is(clause.first(), Little.UNTIL)
                || (reading.is(clause.first(), Little.WHEN)
                        && !trigger.noun()
                        && reading.marks().stream()
                                .anyMatch(mark -> mark.entry().is(Little.WILL) && !clause.holds(mark.first())));
    }

    /** To stop fighting is a ceasefire while it is wished for, and the end of the operation when done. */
    private static @Nullable StatusDecision endOfFighting(Trigger trigger, Chain chain, Terms terms) {
        var kind = EventKind.CEASEFIRE;
        if (chain.has(Stance.REJECT) || (chain.negated() && (chain.will() || chain.would()))) {
            return decided(kind, EventStatus.REJECTED, "refuses to stop");
        }
        if (chain.negated() && !chain.must()) {
            return decided(trigger.kind(), EventStatus.OCCURRED, "has not stopped");
        }
        if (chain.has(Stance.CALL) || chain.must()) {
            return decided(kind, EventStatus.CALLED_FOR, "wants the fighting to stop");
        }
        if (terms.settle(trigger, chain)) {
            return decided(kind, EventStatus.AGREED, Terms.AGREED);
        }
        boolean vowed = chain.has(Stance.THREATEN) && !chain.involves(Act.BREAK);
        if (chain.has(Stance.PROPOSE) || vowed || chain.will() || chain.would()) {
            return decided(kind, EventStatus.PROPOSED, "the fighting may stop");
        }
        boolean agreed = chain.acts().stream()
                .anyMatch(act ->
                        act.entry().is(Act.AGREE) && !act.entry().is(Act.IMPOSE) && !terms.isPurpose(chain, act));
        if (agreed) {
            return decided(kind, EventStatus.AGREED, "agrees to stop");
        }
        boolean purpose =
                chain.infinitive() && chain.acts().stream().skip(1).allMatch(act -> terms.isPurpose(chain, act));
        if (purpose || chain.involves(Act.BREAK) || chain.has(Stance.THREATEN)) {
            return null;
        }
        return decided(trigger.kind(), EventStatus.ENDED, "has stopped");
    }

    private static @Nullable StatusDecision ordinary(Trigger trigger, Chain chain, Reading reading, Terms terms) {
        var kind = trigger.kind();
        var base = base(trigger, chain);
        if (chain.has(Stance.REJECT)) {
            return decided(
                    kind,
                    Kinds.isAgreedUpon(kind) ? EventStatus.REJECTED : EventStatus.DENIED,
                    word(chain, Stance.REJECT, reading));
        }
        if (chain.has(Stance.DENY)) {
            return decided(kind, EventStatus.DENIED, word(chain, Stance.DENY, reading));
        }
        if (chain.negated()) {
            return negated(trigger, chain);
        }
        if (chain.has(Stance.CALL) || chain.must()) {
            return called(trigger, chain, base, reading);
        }
        if (chain.has(Stance.THREATEN)) {
            return decided(kind, EventStatus.THREATENED, word(chain, Stance.THREATEN, reading));
        }
        boolean open = chain.has(Stance.PROPOSE) || chain.will() || chain.would();
        boolean text = chain.has(Stance.PROVIDE) || (chain.has(Stance.DECREE) && !isEnacted(chain));
        if ((open || text) && terms.settle(trigger, chain)) {
            return decided(kind, EventStatus.AGREED, Terms.AGREED);
        }
        if (open || text) {
            return future(trigger, chain, base, reading);
        }
        if (base == EventStatus.OCCURRED && terms.lists(trigger, chain)) {
            return decided(kind, EventStatus.AGREED, Terms.AGREED);
        }
        if (base == null && isFoughtOn(trigger, reading)) {
            return decided(kind, EventStatus.VIOLATED, Assertion.BROKE_OUT + " despite it");
        }
        if (base == null) {
            var measure = new Measure(trigger, reading);
            return measure.isUnder() || measure.isSet()
                    ? decided(kind, EventStatus.OCCURRED, "somewhere is under it or it has its hours")
                    : measure.isHeadline() ? decided(kind, EventStatus.OCCURRED, "a headline without a verb") : null;
        }
        if (trigger.clause().link() == Link.RELATIVE && isOffered(trigger, reading)) {
            return decided(kind, EventStatus.PROPOSED, "offered to those who do");
        }
        var told = decided(
                kind,
                isGoingOn(base, trigger, chain, reading) ? EventStatus.EXTENDED : base,
                chain.act() == null ? "told" : "does: " + text(chain.acts().getFirst(), reading));
        if (chain.has(Stance.ACCUSE) || chain.has(Stance.CLAIM)) {
            told = told.claimed(chain.has(Stance.ACCUSE) ? "an accuser" : "a claim");
        }
        return told;
    }

    /** "keeps the curfew in place for another week" */
    private static boolean isGoingOn(EventStatus base, Trigger trigger, Chain chain, Reading reading) {
        var use = Kinds.use(trigger.kind());
        boolean lasts = use == Use.MEASURE || use == Use.ACCORD;
        boolean may = base == EventStatus.OCCURRED || base == EventStatus.AGREED || base == EventStatus.IN_FORCE;
        return lasts
                && may
                && (isKept(trigger, chain, reading)
                        || reading.marks().stream()
                                .anyMatch(mark -> trigger.clause().holds(mark.first())
                                        && mark.form() == Form.NONE
                                        && mark.entry().is(Little.LONGER)));
    }

    /** "voted to keep martial law and mobilisation in place" */
    private static boolean isKept(Trigger trigger, Chain chain, Reading reading) {
        var act = chain.act();
        boolean keeps = act != null && act.isVerb() && act.entry().is(Act.HOLD) && act.last() < trigger.first();
        return keeps
                && reading.marks().stream()
                        .anyMatch(mark -> mark.first() > trigger.last()
                                && mark.first() <= trigger.last() + KEPT_REACH
                                && reading.word(mark.first()).equals("in")
                                && (mark.entry().is(Act.HOLD) || mark.entry().is(Act.START)));
    }

    /** "an amnesty would be offered to those who disarm" */
    private static boolean isOffered(Trigger trigger, Reading reading) {
        boolean general = trigger.form() == Form.BASE || trigger.form() == Form.PRESENT;
        for (int at = trigger.clause().first() - 1; general && at >= 0; at--) {
            if (reading.is(at, Little.WOULD) || reading.is(at, Little.WILL)) {
                return true;
            }
        }
        return false;
    }

    /** What the event is before anybody takes a stance: null where nothing is done with it. */
    private static @Nullable EventStatus base(Trigger trigger, Chain chain) {
        var use = Kinds.use(trigger.kind());
        if (!trigger.noun()) {
            return verbBase(trigger, chain);
        }
        if (trigger.does() != null) {
            boolean more = trigger.does() == Act.IMPOSE && (chain.does(Act.EXTEND) || chain.does(Act.END));
            return use.after(more ? chain.does(Act.EXTEND) ? Act.EXTEND : Act.END : trigger.does());
        }
        var act = chain.act();
        if (act == null) {
            return trigger.vague() ? null : use.after(chain.has(Stance.CONFIRM) ? Act.START : null);
        }
        for (var each : Act.values()) {
            if (act.entry().is(each)) {
                if (each == Act.HOLD && trigger.kind() == EventKind.PEACE_DEAL) {
                    return null;
                }
                boolean lifted = each == Act.BREAK && trigger.kind() == EventKind.BLOCKADE;
                return use.after(lifted ? Act.END : each);
            }
        }
        return null;
    }

    private static @Nullable EventStatus verbBase(Trigger trigger, Chain chain) {
        if (trigger.form() == Form.BASE && chain.acts().isEmpty() && chain.infinitive()) {
            return null;
        }
        if (trigger.form().isFinite()) {
            return trigger.told();
        }
        if (isEnacted(chain)) {
            return trigger.told();
        }
        boolean accord = Kinds.isAgreedUpon(trigger.kind());
        if (chain.does(Act.AGREE) && (accord || !chain.acts().getFirst().entry().is(Stance.SAY))) {
            return accord ? EventStatus.AGREED : EventStatus.PROPOSED;
        }
        if (chain.does(Act.END)) {
            return trigger.told() == EventStatus.OCCURRED ? EventStatus.ENDED : null;
        }
        return trigger.told();
    }

    private static @Nullable StatusDecision negated(Trigger trigger, Chain chain) {
        var kind = trigger.kind();
        boolean accord = Kinds.isAgreedUpon(kind);
        if (chain.has(Stance.CALL) || chain.must()) {
            return null;
        }
        boolean lapses = chain.does(Act.EXTEND) && Kinds.use(kind) != Use.OPERATION && trigger.noun();
        if (lapses) {
            return decided(kind, EventStatus.ENDED, "not prolonged");
        }
        if (chain.does(Act.END) || chain.does(Act.EXTEND)) {
            return null;
        }
        if (chain.does(Act.HOLD) && kind == EventKind.CEASEFIRE) {
            return decided(kind, EventStatus.VIOLATED, "does not hold");
        }
        if (chain.does(Act.BREAK)) {
            return decided(kind, EventStatus.DENIED, "not broken");
        }
        return decided(kind, accord ? EventStatus.REJECTED : EventStatus.DENIED, "not");
    }

    private static @Nullable StatusDecision called(
            Trigger trigger, Chain chain, @Nullable EventStatus base, Reading reading) {
        var kind = trigger.kind();
        var reason = chain.must() ? "must" : word(chain, Stance.CALL, reading);
        if (Kinds.isHostile(kind) && chain.has(Stance.THREATEN)) {
            return decided(kind, EventStatus.THREATENED, word(chain, Stance.THREATEN, reading));
        }
        if (Kinds.isHostile(kind) && trigger.noun() && kind != EventKind.SANCTIONS) {
            return base == null ? null : decided(kind, base, "named in a call").optional(reason);
        }
        return decided(kind, EventStatus.CALLED_FOR, reason);
    }

    private static @Nullable StatusDecision future(
            Trigger trigger, Chain chain, @Nullable EventStatus base, Reading reading) {
        var kind = trigger.kind();
        boolean effect = chain.does(Act.START) || chain.does(Act.HOLD);
        boolean certain = chain.will() && !chain.would() && planned(chain) == null;
        if (certain && effect && trigger.noun() && Kinds.use(kind) != Use.OPERATION && base != null) {
            return decided(kind, base, "takes effect at a set time");
        }
        if (certain && Kinds.use(kind) == Use.MEASURE && base != null && isSetToBegin(trigger, reading)) {
            return decided(kind, base, "begins at a set time");
        }
        var planned = planned(chain);
        var reason = planned == null ? "future" : word(chain, planned, reading);
        boolean threat = Kinds.isHostile(kind) && planned == null;
        return decided(kind, threat ? EventStatus.THREATENED : EventStatus.PROPOSED, reason);
    }

    /** "fighting went on despite the truce" */
    private static boolean isFoughtOn(Trigger trigger, Reading reading) {
        var clause = trigger.clause();
        return trigger.kind() == EventKind.CEASEFIRE
                && trigger.noun()
                && reading.is(clause.first(), Little.DESPITE)
                && reading.marks().stream()
                        .anyMatch(mark -> !clause.holds(mark.first()) && Kinds.isOfFighting(mark.entry()));
    }

    private static @Nullable Stance planned(Chain chain) {
        for (var stance : List.of(Stance.PROPOSE, Stance.PROVIDE, Stance.DECREE)) {
            if (chain.has(stance)) {
                return stance;
            }
        }
        return null;
    }

    /** "signs a decree to dissolve the republic" */
    private static boolean isEnacted(Chain chain) {
        var decree = chain.first(Stance.DECREE);
        return decree != null
                && chain.acts().stream()
                        .anyMatch(act -> act.first() < decree.mark().first()
                                && (act.entry().is(Act.CONCLUDE) || act.entry().is(Act.IMPOSE)));
    }

    /** "will be drafted as of today" */
    private static boolean isSetToBegin(Trigger trigger, Reading reading) {
        return reading.marks().stream()
                .anyMatch(mark -> mark.first() > trigger.last()
                        && trigger.clause().holds(mark.first())
                        && mark.entry().is(Little.AT_ONCE));
    }

    private static StatusDecision decided(EventKind kind, EventStatus status, String reason) {
        return new StatusDecision(kind, status, false, false, reason);
    }

    private static String word(Chain chain, Stance stance, Reading reading) {
        var governor = chain.first(stance);
        return governor == null ? stance.name() : stance + ": " + text(governor.mark(), reading);
    }

    private static String text(Mark mark, Reading reading) {
        var tokens = reading.sentence().tokens().subList(mark.first(), mark.last() + 1);
        return String.join(" ", tokens.stream().map(token -> token.text()).toList());
    }
}
