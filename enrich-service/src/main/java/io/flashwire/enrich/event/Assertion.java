package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tells a noun that reports an event ("shelling killed three", "launched an offensive") from one that only speaks of it
 * ("concern over the fighting", "the war").
 */
final class Assertion {

    private static final int PREPOSITION_REACH = 5;
    private static final int TOLL_REACH = 6;
    private static final int ADJECTIVES = 4;

    /** How a reason begins where fighting is told to have begun: news even behind an "after". */
    static final String BROKE_OUT = "broke out";

    private Assertion() {}

    static StatusDecision judged(StatusDecision decision, Trigger trigger, Chain chain, Reading reading) {
        if (decision.optional() || !decision.status().alerting()) {
            return decision;
        }
        if (reading.word(reading.size() - 1).equals("?") && !chain.has(Stance.SAY)) {
            return decision.optional("asked");
        }
        boolean aside = trigger.clause().link() == Clause.Link.RELATIVE
                && !reading.word(trigger.clause().first()).equals("where");
        boolean settled = decision.reason().startsWith(Terms.AGREED);
        if (aside && !settled && !isTollOfAttack(trigger, reading)) {
            return decision.optional("told aside");
        }
        if (!trigger.noun()) {
            return isReduced(trigger, reading) || isApposed(trigger, reading)
                    ? decision.optional("only describes a noun")
                    : decision;
        }
        if (trigger.vague() && decision.kind() == EventKind.CLASH && decision.status() != EventStatus.ENDED) {
            return decision.optional("war as such");
        }
        if (namesSomethingElse(trigger, reading)) {
            return decision.optional("only describes a noun");
        }
        if (decision.kind() == trigger.kind() && namesSomebody(trigger, reading)) {
            return decision.optional("somebody is called by it");
        }
        if (Kinds.use(trigger.kind()) != Use.OPERATION || decision.kind() != trigger.kind()) {
            return decision;
        }
        if (trigger.kind() == EventKind.CLASH && chain.does(Act.START) && hasBrokenOut(trigger, reading)) {
            return new StatusDecision(
                    decision.kind(),
                    decision.status(),
                    decision.claimed(),
                    false,
                    BROKE_OUT + "; " + decision.reason());
        }
        var why = why(trigger, chain, reading);
        return why == null ? decision.optional("only spoken of") : decision.because(why);
    }

    /** "the 'coup' trial", "a surrender document": what is spoken of is the trial. */
    private static boolean namesSomethingElse(Trigger trigger, Reading reading) {
        int next = reading.isWord(trigger.last() + 1) ? trigger.last() + 1 : trigger.last() + 2;
        return switch (reading.word(next)) {
            case "trial",
                    "trials",
                    "suspect",
                    "suspects",
                    "document",
                    "charge",
                    "charges",
                    "case",
                    "conviction",
                    "anniversary",
                    "memorial",
                    "drama",
                    "thriller",
                    "film",
                    "novel",
                    "museum",
                    "plotters",
                    "rumours",
                    "study",
                    "law",
                    "powers" -> true;
            default -> false;
        };
    }

    /** "coup leaders", "the martial law commander" */
    private static boolean namesSomebody(Trigger trigger, Reading reading) {
        int next = trigger.last() + 1;
        if (trigger.kind() == EventKind.COUP) {
            return false;
        }
        return reading.is(next, Thing.PERSON) || reading.is(next, Thing.OFFICIAL) || reading.is(next, Thing.FIGHTER);
    }

    /** "after clashes erupted": only just, and told by the way. */
    private static boolean hasBrokenOut(Trigger trigger, Reading reading) {
        var clause = trigger.clause();
        return clause.link() == Clause.Link.BACKGROUND && reading.is(clause.first(), Little.AFTER);
    }

    /** "the attack on a prison that killed 40" */
    private static boolean isTollOfAttack(Trigger trigger, Reading reading) {
        if (trigger.kind() != EventKind.CASUALTIES) {
            return false;
        }
        for (int at = trigger.clause().first() - 1;
                at >= 0 && at >= trigger.clause().first() - TOLL_REACH;
                at--) {
            var mark = reading.mark(at);
            if (mark != null && mark.entry().topics().stream().anyMatch(topic -> Kinds.isFighting(topic.kind()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String why(Trigger trigger, Chain chain, Reading reading) {
        if (trigger.kind() == EventKind.CLASH
                && !trigger.weak()
                && reading.word(trigger.first() - 1).equals("with")) {
            return "goes on beside it";
        }
        if (chain.has(Stance.REACT) && !chain.has(Stance.ACCUSE)) {
            return null;
        }
        if (Kinds.isFighting(trigger.kind()) && lastsForDays(trigger, reading)) {
            return "goes on for days";
        }
        boolean aside = isBehindPreposition(trigger, reading);
        boolean done = chain.acts().stream().anyMatch(act -> !act.entry().is(Act.BREAK));
        boolean blamed =
                chain.has(Stance.ACCUSE) && reading.word(trigger.first() - 2).equals("for");
        if (blamed) {
            return "somebody is blamed for it";
        }
        if (!aside && (done || chain.has(Stance.ACCUSE) || chain.has(Stance.CLAIM))) {
            return "done or claimed";
        }
        if (trigger.kind() == EventKind.FOREIGN_FORCES && chain.has(Stance.SAY)) {
            return "said of another";
        }
        boolean toll = trigger.kind() == EventKind.CASUALTIES && isCounted(trigger, reading);
        boolean several = Kinds.isFighting(trigger.kind()) && reading.isCount(trigger.first() - 1) && !aside;
        if (toll || several || (chain.has(Stance.SAY) && reading.isNumber(trigger.first() - 1))) {
            return "counted";
        }
        if (chain.subject() && !chain.governed()) {
            return "subject of a verb";
        }
        if (isCause(trigger, reading)) {
            return "named as the cause";
        }
        boolean verbless = reading.marks().stream().noneMatch(Mark::isFinite);
        boolean telling = !reading.actors().isEmpty() || tellsWhereOrHowMany(reading, trigger);
        boolean named = !isBehindPreposition(trigger, reading);
        boolean opens = reading.isHeadline() || reading.sentence().index() == 0;
        return opens && verbless && telling && named ? "a headline without a verb" : null;
    }

    /** "two days of drone strikes", "a night of shelling": news, even behind an "after". */
    static boolean lastsForDays(Trigger trigger, Reading reading) {
        for (int at = trigger.first() - 1; at > 0 && at >= trigger.first() - ADJECTIVES; at--) {
            if (reading.word(at).equals("of")) {
                return switch (reading.word(at - 1)) {
                    case "hour", "hours", "night", "nights", "day", "days" -> true;
                    default -> false;
                };
            }
        }
        return false;
    }

    /** "forty bodies", "confirmed deaths: 3,919" */
    private static boolean isCounted(Trigger trigger, Reading reading) {
        for (int at = trigger.first() - 2; at <= trigger.last() + 2; at++) {
            if (reading.isCount(at)) {
                return true;
            }
        }
        return false;
    }

    /** "killed in shelling", "fled because of the fighting": what people suffer from has happened. */
    private static boolean isCause(Trigger trigger, Reading reading) {
        if (trigger.kind() == EventKind.CASUALTIES) {
            return false;
        }
        for (int at = trigger.first() - 1; at >= 0 && at >= trigger.first() - PREPOSITION_REACH; at--) {
            if (reading.is(at, Little.IN) || reading.is(at, Little.BY) || reading.is(at, Little.AFTER)) {
                return reading.marks().stream().anyMatch(mark -> mark.last() < trigger.first() && isSuffered(mark));
            }
        }
        return false;
    }

    private static boolean isSuffered(Mark mark) {
        var entry = mark.entry();
        return entry.deeds().stream().anyMatch(deed -> deed.kind() == EventKind.CASUALTIES)
                || entry.topics().stream().anyMatch(topic -> topic.kind() == EventKind.CASUALTIES);
    }

    /** "The two agents, arrested in Auckland, served two years": the verb of the sentence comes behind. */
    private static boolean isApposed(Trigger trigger, Reading reading) {
        boolean set = trigger.form().isPastOrParticiple()
                && Kinds.use(trigger.kind()) == Use.OPERATION
                && !reading.isHeadline()
                && reading.word(trigger.first() - 1).equals(",")
                && new Voice(reading).isPassive(trigger.first(), trigger.last(), trigger.form(), trigger.clause());
        for (int at = trigger.last() + 1; set && at < reading.size() - 1; at++) {
            var mark = reading.word(at).equals(",") ? reading.mark(at + 1) : null;
            if (mark != null
                    && (mark.isFinite()
                            || mark.entry().is(Little.BE)
                            || mark.entry().is(Little.HAVE))) {
                return !mark.entry().is(Stance.SAY);
            }
        }
        return false;
    }

    /** "the residents displaced by the war have …": the clause has another verb. */
    private static boolean isReduced(Trigger trigger, Reading reading) {
        if (!trigger.form().isPastOrParticiple() || reading.isHeadline()) {
            return false;
        }
        for (int at = trigger.first() - 1; at >= trigger.clause().first() && at >= trigger.first() - 4; at--) {
            if (reading.is(at, Little.BE) || reading.is(at, Little.BEEN) || reading.is(at, Little.HAVE)) {
                return false;
            }
        }
        if (!new Voice(reading).isPassive(trigger.first(), trigger.last(), trigger.form(), trigger.clause())) {
            return false;
        }
        for (var mark : reading.marks()) {
            boolean other = mark.first() != trigger.first() && trigger.clause().holds(mark.first());
            if (other
                    && (mark.isFinite()
                            || mark.entry().is(Little.BE)
                            || mark.entry().is(Little.HAVE))) {
                return true;
            }
        }
        return false;
    }

    /** "complicity in its offensive": the noun only tells when or where. */
    private static boolean isBehindPreposition(Trigger trigger, Reading reading) {
        for (int at = trigger.first() - 1; at >= trigger.clause().first() && at >= trigger.first() - 3; at--) {
            var mark = reading.mark(at);
            if (mark != null && mark.entry().is(Little.IN) && !mark.entry().isAct()) {
                var before = reading.mark(mark.first() - 1);
                return before == null
                        || (!before.entry().isAct() && !before.entry().isStance());
            }
            if (mark != null && !mark.entry().is(Little.DETERMINER)) {
                return false;
            }
        }
        return false;
    }

    private static boolean tellsWhereOrHowMany(Reading reading, Trigger trigger) {
        boolean hits = trigger.kind() == EventKind.STRIKE || trigger.kind() == EventKind.CLASH;
        for (int at = 0; at < reading.size(); at++) {
            if (reading.isNumber(at) || (hits && reading.place(at) != null)) {
                return true;
            }
        }
        return false;
    }
}
