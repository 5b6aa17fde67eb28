package io.flashwire.enrich.event;

import io.flashwire.enrich.event.Chain.Governor;
import io.flashwire.enrich.event.Clause.Link;
import io.flashwire.enrich.text.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the words that govern a trigger: to its left, in the predicate behind it, and out of quoted speech. */
final class ChainFinder {

    private static final int AUXILIARIES = 5;
    private static final int ADJECTIVE_REACH = 3;
    private static final int FRAMES = 3;
    private static final int VERB_REACH = 10;

    private final Reading reading;
    private final Predicates predicates;
    private final List<Clause> clauses;
    private final List<Governor> stances = new ArrayList<>();
    private final List<Mark> acts = new ArrayList<>();
    private @Nullable Mark actor;
    private boolean passive;
    private boolean negated;
    private boolean will;
    private boolean would;
    private boolean must;
    private boolean governed;
    private boolean subject;
    private boolean infinitive;
    private boolean toldInPast;

    private ChainFinder(Reading reading, List<Clause> clauses) {
        this.reading = reading;
        this.predicates = new Predicates(reading);
        this.clauses = clauses;
    }

    static Chain of(Trigger trigger, Reading reading, List<Clause> clauses) {
        var finder = new ChainFinder(reading, clauses);
        finder.find(trigger);
        return new Chain(
                List.copyOf(finder.acts),
                finder.actor,
                finder.passive,
                List.copyOf(finder.stances),
                finder.negated,
                finder.will,
                finder.would,
                finder.must,
                finder.governed,
                finder.subject,
                finder.infinitive);
    }

    private void find(Trigger trigger) {
        var clause = trigger.clause();
        toldInPast = clause.isToldInPast();
        boolean finite = !trigger.noun() && trigger.form().isFinite();
        if (finite || trigger.form() == Form.PARTICIPLE) {
            var having = auxiliaries(trigger.first() - 1, clause);
            governed = having == null || walkLeft(having.first() - 1, clause, trigger);
        } else {
            governed = walkLeft(trigger.first() - 1, clause, trigger);
        }
        negated |= !trigger.noun() && predicates.hasDeniedSubject(trigger);
        if (trigger.noun() && !governed && isHeadOfSubject(trigger)) {
            predicate(trigger, clause);
        }
        must |= Imperative.opens(trigger, acts, reading);
        frames(clause);
    }

    /**
     * "has not", "will": the words before a finite verb.
     *
     * @return the "having" or "being" that hangs the verb on another one: "accused Baku of having declared war"
     */
    private @Nullable Mark auxiliaries(int from, Clause clause) {
        for (int at = from; at >= clause.first() && at > from - AUXILIARIES; at--) {
            var mark = reading.mark(at);
            if (mark == null) {
                if (reading.actor(at) != null || !(reading.isWord(at) || predicates.isQuote(at))) {
                    return null;
                }
            } else {
                var entry = mark.entry();
                modal(mark);
                if (entry.is(Little.HAVING)) {
                    return mark;
                }
                if (entry.is(Little.NOT)) {
                    negated = true;
                }
                if (mark.form() == Form.NONE && entry.is(Stance.CLAIM)) {
                    stances.add(new Governor(Stance.CLAIM, mark, clause));
                }
                if (mark.isFinite() && at == from && reading.word(at).equals("have")) {
                    entry.stances().forEach(stance -> stances.add(new Governor(stance, mark, clause)));
                }
                will |= entry.is(Little.TO) && predicates.isAwaited(mark);
                if (mark.isFinite() || entry.is(Little.TO) || entry.is(Little.AND)) {
                    return null;
                }
                at = mark.first();
            }
        }
        return null;
    }

    /** "said the curfew would run from 10pm": in the past tense of telling, "will" is "would". */
    private void modal(Mark mark) {
        var entry = mark.entry();
        boolean shifted = toldInPast && reading.word(mark.first()).equals("would");
        will |= entry.is(Little.WILL) || (shifted && entry.is(Little.WOULD));
        would |= entry.is(Little.WOULD) && !shifted;
        must |= entry.is(Little.MUST);
    }

    /** @return whether a finite verb governs what we came from */
    private boolean walkLeft(int from, Clause clause, Trigger trigger) {
        int reached = from + 1;
        boolean plain = false;
        boolean announced = false;
        for (int at = from; at >= clause.first(); at--) {
            var mark = reading.mark(at);
            if (mark == null && predicates.closesSpeech(at)) {
                return plain;
            }
            if (mark == null) {
                continue;
            }
            at = mark.first();
            var entry = mark.entry();
            take(mark, clause, reached, trigger);
            modal(mark);
            infinitive |= entry.is(Little.TO) && opensInfinitive(mark.last() + 1, trigger);
            announced |= entry.is(Little.TO) && predicates.isAnnounced(mark, clause);
            if ((mark.isFinite() || predicates.isPluralsVerb(mark)) && !isAdjective(mark, trigger)) {
                var _ = auxiliaries(mark.first() - 1, clause);
                return true;
            }
            if (entry.is(Little.DO) || entry.is(Little.WILL) || entry.is(Little.WOULD) || entry.is(Little.MUST)) {
                var _ = auxiliaries(mark.first() - 1, clause);
                return true;
            }
            if (mark.isVerb()) {
                reached = mark.first();
                plain |= mark.form() == Form.PLAIN;
            }
        }
        will |= announced;
        if (clause.link() == Link.SAME && clause.head() != null) {
            return walkLeft(clause.head().last(), clause.head(), trigger) || plain;
        }
        if (clause.link() == Link.PARTICIPLE && clause.head() != null) {
            accusations(clause.head());
        }
        return plain || clause.link() == Link.PARTICIPLE || clause.link() == Link.VERB;
    }

    /** "accused Baku of shelling towns, violating the truce": both are accusations. */
    private void accusations(Clause clause) {
        for (int at = clause.first(); at <= clause.last(); at++) {
            var mark = reading.mark(at);
            if (mark != null && mark.isVerb() && mark.entry().is(Stance.ACCUSE)) {
                stances.add(new Governor(Stance.ACCUSE, mark, clause));
                return;
            }
        }
    }

    private void take(Mark mark, Clause clause, int reached, Trigger trigger) {
        var entry = mark.entry();
        if (entry.is(Little.NOT) && reached - mark.last() <= AUXILIARIES && !isBeyondCall(mark)) {
            negated = true;
        }
        if (entry.isAct() && !isAdjective(mark, trigger) && (!acts.isEmpty() || governs(mark, trigger))) {
            acts.add(mark);
            if (actor == null || (mark.isVerb() && actor.form() == Form.NONE)) {
                actor = mark;
                passive = false;
            }
        }
        for (var stance : entry.stances()) {
            stances.add(new Governor(stance, mark, clause));
        }
    }

    /** "failed to adopt a call for …": the call itself stands. */
    private boolean isBeyondCall(Mark not) {
        return stances.stream()
                .anyMatch(governor ->
                        governor.stance() == Stance.CALL && governor.mark().first() > not.last() + 2);
    }

    /** A noun of acting governs only what it is joined to: "the end of", not "the end". */
    private boolean governs(Mark mark, Trigger trigger) {
        if (mark.isVerb()) {
            boolean near = trigger.first() - mark.last() <= VERB_REACH;
            return near
                    && (mark.entry().is(Act.AGREE)
                            || !(predicates.isAimed(mark.last() + 1) || predicates.onlyHappens(mark, trigger)));
        }
        return mark.last() >= trigger.first() - ADJECTIVE_REACH - 1;
    }

    /** "a proposed truce": a participle before its noun is no verb of the clause. */
    private boolean isAdjective(Mark mark, Trigger trigger) {
        return mark.form().isPastOrParticiple()
                && trigger.first() - mark.last() <= ADJECTIVE_REACH
                && (reading.word(mark.first() - 1).equals("-")
                        || reading.is(mark.first() - 1, Little.DETERMINER)
                        || isVerbAt(mark.first() - 1));
    }

    private boolean opensInfinitive(int at, Trigger trigger) {
        return at == trigger.first()
                || predicates.isBaseAt(at)
                || reading.word(at).endsWith("ly")
                || reading.is(at, Little.NOTHING);
    }

    /** Whether the verb behind the trigger speaks of it, not of a noun that it only belongs to. */
    private boolean isHeadOfSubject(Trigger trigger) {
        for (int at = trigger.first() - 1; at >= trigger.clause().first() && at >= trigger.first() - 4; at--) {
            var mark = reading.mark(at);
            if (mark != null && mark.entry().is(Little.THAT)) {
                return true;
            }
            if (predicates.endsName(at) || predicates.opensBehindNoun(at)) {
                return true;
            }
            if (mark != null && isPreposition(mark.entry())) {
                var before = reading.mark(mark.first() - 1);
                return before != null
                        && (before.entry().isAct() || before.entry().isStance());
            }
        }
        return true;
    }

    private static boolean isPreposition(Entry entry) {
        return entry.is(Little.IN) || entry.is(Little.OF) || entry.is(Little.AGAINST) || entry.is(Little.BY);
    }

    private void predicate(Trigger trigger, Clause clause) {
        if (predicateIn(trigger.last() + 1, clause, trigger)) {
            return;
        }
        for (var later : clauses) {
            boolean resumes = later.link() == Link.VERB || later.link() == Link.SAME;
            if (later.first() > clause.last() && resumes && clause.isSame(later.head())) {
                predicateIn(later.first(), later, trigger);
                return;
            }
        }
    }

    private boolean predicateIn(int from, Clause clause, Trigger trigger) {
        boolean auxiliary = false;
        boolean no = false;
        Mark reduced = null;
        for (int at = from; at <= clause.last(); at++) {
            var mark = reading.mark(at);
            if (mark == null) {
                continue;
            }
            var entry = mark.entry();
            boolean adjacent = at == from && mark.form() == Form.NONE;
            at = mark.last();
            modal(mark);
            if (predicates.failsInSomethingElse(mark)) {
                return false;
            }
            no |= entry.is(Little.NOT);
            boolean aux = entry.is(Little.BE) || entry.is(Little.HAVE) || entry.is(Little.DO);
            auxiliary |= aux || entry.is(Little.WILL) || entry.is(Little.WOULD) || entry.is(Little.MUST);

            if (entry.is(Little.TO) && !auxiliary && predicates.isBaseAt(at + 1)) {
                will = true;
                auxiliary = true;
            }
            if (entry.is(Little.TO) && auxiliary && reading.mark(at - 1) == null) {
                return true;
            }
            boolean tells = entry.isAct() || entry.isStance();
            subject |= mark.isVerb() && Predicates.isEventful(entry, auxiliary);
            if (adjacent && tells && entry.topics().isEmpty()) {
                complete(mark, clause);
            } else if (mark.isVerb()
                    && (auxiliary
                            || predicates.isProgressive(mark, from)
                            || (mark.form() != Form.GERUND && !predicates.isSingularBefore(mark, trigger)))
                    && entry.topics().isEmpty()) {
                boolean past = !auxiliary && mark.form().isPastOrParticiple() && reduced == null;
                if (past && (followedByPreposition(mark) || predicates.hasVerbBehind(at + 1, clause))) {
                    reduced = mark;
                } else {
                    negated |= no;
                    complete(mark, clause);
                    return tells;
                }
            } else if ((auxiliary
                            || entry.is(Stance.DENY)
                            || (reduced == null && predicates.closesHeadline(mark, clause)))
                    && tells
                    && mark.form() == Form.NONE
                    && entry.topics().isEmpty()) {
                negated |= no;
                complete(mark, clause);
                return true;
            }
        }
        if (reduced != null) {
            complete(reduced, clause);
        }
        negated |= no;
        return reduced != null || auxiliary;
    }

    private boolean isVerbAt(int at) {
        var mark = reading.mark(at);
        return mark != null && mark.isVerb();
    }

    private boolean followedByPreposition(Mark mark) {
        var next = reading.mark(mark.last() + 1);
        return next != null && isPreposition(next.entry());
    }

    private void complete(Mark mark, Clause clause) {
        if (mark.entry().isAct()) {
            acts.add(mark);
            if (actor == null || actor.form() == Form.NONE) {
                actor = mark;
                passive = true;
            }
        }
        for (var stance : mark.entry().stances()) {
            if (stance != Stance.SAY) {
                stances.add(new Governor(stance, mark, clause));
            }
        }
    }

    /** What is said, denied, demanded: from the content out to who says it. */
    private void frames(Clause inner) {
        var clause = inner;
        for (int depth = 0; depth < FRAMES && clause.frame() != null; depth++) {
            var frame = clause.frame();
            boolean aside = inner.link() == Link.RELATIVE || inner.link() == Link.BACKGROUND;
            for (var stance : frame.words().entry().stances()) {
                boolean reports = stance == Stance.SAY && !frame.words().isVerb();
                if (!aside || stance == Stance.SAY || stance == Stance.CLAIM) {
                    stances.add(new Governor(reports ? Stance.CLAIM : stance, frame.words(), frame.clause()));
                }
            }
            if (!frame.words().isVerb()) {
                denial(clause);
            }
            if (!aside) {
                outer(frame.words().first() - 1, frame.clause());
            }
            clause = frame.clause();
        }
    }

    /** "claims that … were false": what the end of the content says of it. */
    private void denial(Clause content) {
        for (int at = content.first(); at <= content.last(); at++) {
            var mark = reading.mark(at);
            if (mark != null && mark.form() == Form.NONE && mark.entry().is(Stance.DENY)) {
                stances.add(new Governor(Stance.DENY, mark, content));
                return;
            }
        }
    }

    /** Stances before the words of saying: "denied claims that …", "did not say that …". */
    private void outer(int from, Clause clause) {
        for (int at = from; at >= clause.first(); at--) {
            var mark = reading.mark(at);
            if (mark == null) {
                continue;
            }
            at = mark.first();
            for (var stance : mark.entry().stances()) {
                stances.add(new Governor(stance, mark, clause));
            }
            if (mark.isFinite()) {
                return;
            }
        }
    }
}
