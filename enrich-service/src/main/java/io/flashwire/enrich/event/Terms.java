package io.flashwire.enrich.event;

import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.event.Chain.Governor;
import io.flashwire.enrich.text.Form;
import java.util.List;

/**
 * Tells what sides have agreed on from what they only plan: the terms of an accord stand in the future, and are settled
 * once it is concluded ("signed a deal under which troops will leave").
 */
final class Terms {

    /** How a reason begins where something is a term of an accord: news even in a relative clause. */
    static final String AGREED = "a term of what is agreed";

    private static final int AUXILIARIES = 4;
    private static final int TITLE = 6;
    private static final int ADJECTIVES = 4;

    private final Reading reading;
    private final List<Clause> clauses;
    private final boolean concludedBefore;

    /** @param concludedBefore whether the sentences before tell of an accord that is concluded */
    Terms(Reading reading, List<Clause> clauses, boolean concludedBefore) {
        this.reading = reading;
        this.clauses = clauses;
        this.concludedBefore = concludedBefore;
    }

    /** Whether this sentence, or one before, tells that an accord was concluded. */
    boolean concluded() {
        return concludedBefore || reading.marks().stream().anyMatch(this::concludes);
    }

    boolean settle(Trigger trigger, Chain chain) {
        if (!Kinds.isAgreedUpon(trigger.kind()) && !Kinds.isFighting(trigger.kind())) {
            return false;
        }
        for (var mark : reading.marks()) {
            if (mark.last() < trigger.first() && concludes(mark) && reaches(mark, trigger)) {
                return !isOpen(chain, mark.last()) && !isPurpose(chain, mark);
            }
        }
        boolean under = isUnder(trigger.clause()) || isUnder(clauses.getFirst());
        boolean provided = chain.has(Stance.PROVIDE) || under;
        return provided && ((under && isNew()) || concluded()) && !isOpen(chain, -1);
    }

    /** "agreed to stop and withdraw", "commits Kigali to pulling out": a list of what is agreed on. */
    boolean lists(Trigger trigger, Chain chain) {
        return (trigger.form() == Form.GERUND || trigger.form() == Form.BASE)
                && Kinds.use(trigger.kind()) == Use.STEP
                && !chain.has(Stance.DECREE)
                && settle(trigger, chain)
                && reading.marks().stream()
                        .noneMatch(mark -> mark.last() < trigger.first()
                                && mark.isFinite()
                                && !concludes(mark)
                                && !mark.entry().is(Stance.PROVIDE));
    }

    /** "agreed to send weapons to help halt the attacks": what something else is agreed on for. */
    boolean isPurpose(Chain chain, Mark agreeing) {
        var act = chain.act();
        if (act == null || !chain.infinitive() || chain.will() || chain.would()) {
            return false;
        }
        for (int at = agreeing.last() + 1; at < act.first(); at++) {
            var mark = reading.mark(at);
            if (mark != null && (isAccord(mark.entry()) || mark.entry().is(Stance.PROVIDE))) {
                return false;
            }
        }
        return act.first() - agreeing.last() > 2;
    }

    /** "agreed to consider": what is agreed on leaves it open; "accepts the plan to": it does not. */
    private static boolean isOpen(Chain chain, int from) {
        return chain.stances().stream()
                .filter(governor -> governor.mark().first() > from)
                .filter(governor -> from < 0 || !governor.mark().entry().is(Stance.PROVIDE))
                .map(Governor::stance)
                .anyMatch(stance -> stance == Stance.PROPOSE || stance == Stance.CALL || stance == Stance.REJECT);
    }

    /** Whether the words of agreeing govern what comes after them up to the trigger. */
    private boolean reaches(Mark mark, Trigger trigger) {
        for (var clause : clauses) {
            boolean between = clause.first() > mark.last() && clause.first() <= trigger.first();
            if (between && !goesOn(clause)) {
                return false;
            }
        }
        return true;
    }

    private boolean goesOn(Clause clause) {
        return switch (clause.link()) {
            case SAME, CONTENT, VERB, PARTICIPLE -> true;
            case MAIN -> reading.word(clause.first() - 1).equals(":");
            case RELATIVE -> isUnder(clause) || provides(clause);
            case BACKGROUND, ALONGSIDE, CONDITION -> false;
        };
    }

    private boolean provides(Clause clause) {
        return reading.marks().stream()
                .anyMatch(mark -> clause.holds(mark.first()) && mark.entry().is(Stance.PROVIDE));
    }

    /** "under the deal", "under which" */
    private boolean isUnder(Clause clause) {
        if (reading.is(clause.first() - 1, Little.UNDER) && reading.is(clause.first(), Little.RELATIVE)) {
            return true;
        }
        for (int at = clause.first(); at <= clause.last(); at++) {
            if (reading.is(at, Little.UNDER) && namesAccord(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "under a deal": one that nobody has doubted. */
    private boolean isNew() {
        for (int at = 0; at < reading.size(); at++) {
            if (reading.is(at, Little.UNDER) && isOne(at + 1) && namesAccord(at + 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(int at) {
        return switch (reading.word(at)) {
            case "a", "an", "một" -> true;
            default -> false;
        };
    }

    private boolean namesAccord(int from) {
        for (int at = from; at <= from + TITLE; at++) {
            var mark = reading.mark(at);
            if (mark != null && (mark.isFinite() || mark.entry().is(Stance.PROPOSE))) {
                return false;
            }
            if (mark != null && isAccord(mark.entry())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccord(Entry entry) {
        return entry.is(Thing.THE_ACCORD)
                || entry.topics().stream().anyMatch(topic -> Kinds.use(topic.kind()) == Use.ACCORD);
    }

    /** Whether these words tell, as a fact, that sides agree. */
    private boolean concludes(Mark mark) {
        var entry = mark.entry();
        boolean deed = entry.deeds().stream()
                .anyMatch(each -> Kinds.use(each.kind()) == Use.ACCORD && each.status() == EventStatus.AGREED);
        boolean agreeing = entry.is(Act.CONCLUDE) || deed || isOfAccord(mark);
        return mark.isVerb() && agreeing && isFact(mark) && !isAside(mark);
    }

    /** "announces a deal to" */
    private boolean isOfAccord(Mark verb) {
        for (int at = verb.last() + 1; verb.entry().is(Act.AGREE) && at <= verb.last() + ADJECTIVES; at++) {
            var mark = reading.mark(at);
            if (mark != null && mark.entry().is(Stance.PROVIDE)) {
                return !mark.entry().is(Stance.PROPOSE);
            }
        }
        return false;
    }

    private boolean isFact(Mark verb) {
        if (verb.form() == Form.GERUND || (verb.form() == Form.BASE && !reading.isHeadline())) {
            return false;
        }
        if (verb.form().isPastOrParticiple() && isAdjective(verb)) {
            return false;
        }
        for (int at = verb.first() - 1; at >= 0 && at >= verb.first() - AUXILIARIES; at--) {
            boolean open = reading.is(at, Little.TO)
                    || reading.is(at, Little.WILL)
                    || reading.is(at, Little.WOULD)
                    || reading.is(at, Little.MUST)
                    || reading.is(at, Little.NOT)
                    || reading.is(at, Little.IF);
            if (open) {
                return false;
            }
            var mark = reading.mark(at);
            if (mark != null && mark.isVerb() && !mark.entry().is(Little.HAVE)) {
                return !(mark.entry().is(Stance.CALL) || mark.entry().is(Stance.PROPOSE));
            }
        }
        return true;
    }

    /** "the agreed ceasefire", not "the two agreed" */
    private boolean isAdjective(Mark verb) {
        var next = reading.mark(verb.last() + 1);
        return reading.is(verb.first() - 1, Little.DETERMINER)
                && next != null
                && (next.entry().isThing() || !next.entry().topics().isEmpty());
    }

    private boolean isAside(Mark mark) {
        for (var clause : clauses) {
            if (clause.holds(mark.first())) {
                return switch (clause.link()) {
                    case MAIN, SAME, VERB, CONTENT -> false;
                    case RELATIVE, BACKGROUND, ALONGSIDE, CONDITION, PARTICIPLE -> true;
                };
            }
        }
        return false;
    }
}
