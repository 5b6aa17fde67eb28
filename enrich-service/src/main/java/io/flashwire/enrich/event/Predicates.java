package io.flashwire.enrich.event;

import io.flashwire.enrich.text.Form;

/** Tells which verbs say something of a noun, and which only stand near it. */
final class Predicates {

    private final Reading reading;

    Predicates(Reading reading) {
        this.reading = reading;
    }

    /** "occurred in the midst of the blockade": such a verb has no object. */
    boolean onlyHappens(Mark verb, Trigger trigger) {
        var entry = verb.entry();
        boolean happens = (entry.is(Act.START) || entry.is(Act.HOLD))
                && !(entry.is(Act.IMPOSE) || entry.is(Act.END) || entry.is(Act.EXTEND) || entry.is(Act.BREAK));
        var use = Kinds.use(trigger.kind());
        return happens && (use == Use.MEASURE || use == Use.ACCORD) && reading.is(verb.last() + 1, Little.IN);
    }

    /** "happened to the truce": the verb reaches the noun only through a preposition. */
    boolean isAimed(int at) {
        return reading.is(at, Little.TO)
                && !isBaseAt(at + 1)
                && !reading.word(at + 1).endsWith("ly");
    }

    /** "The martial law imposed late on Tuesday was lifted": the verb of the clause comes later. */
    boolean hasVerbBehind(int from, Clause clause) {
        for (int at = from; at <= clause.last(); at++) {
            if (reading.is(at, Little.BE) || reading.is(at, Little.HAVE)) {
                return true;
            }
        }
        return false;
    }

    /** "Assault on Rafah under way", "Truce in tatters": a headline drops the "is". */
    boolean closesHeadline(Mark mark, Clause clause) {
        int end = clause.last();
        while (end > mark.last() && !reading.isWord(end)) {
            end--;
        }
        return reading.isHeadline() && mark.last() == end;
    }

    /** "US, Iran accept": in a headline, the base form behind an actor is its verb. */
    boolean isPluralsVerb(Mark mark) {
        return mark.form() == Form.BASE
                && mark.entry().isAct()
                && reading.isHeadline()
                && reading.actor(mark.first() - 1) != null;
    }

    /** "French troops to leave Chad": a headline's future. */
    boolean isAnnounced(Mark to, Clause clause) {
        var before = reading.mark(to.first() - 1);
        boolean governed = before != null
                && (before.isVerb() || before.entry().isAct() || before.entry().isStance());
        return reading.isHeadline()
                && clause.link() == Clause.Link.MAIN
                && to.first() > clause.first()
                && reading.isWord(to.first() - 1)
                && isBaseAt(to.last() + 1)
                && !governed;
    }

    /** "the names of three women to be freed", not "said to be" */
    boolean isAwaited(Mark to) {
        if (!reading.is(to.last() + 1, Little.BEEN)) {
            return false;
        }
        var before = reading.mark(to.first() - 1);
        return before == null
                || !(before.isVerb() || before.entry().isAct() || before.entry().isStance());
    }

    /** "Ceasefire holding", "Truce collapsing": a headline drops the "is" here too. */
    boolean isProgressive(Mark mark, int from) {
        return reading.isHeadline() && mark.form() == Form.GERUND && mark.first() == from;
    }

    boolean isQuote(int at) {
        return switch (reading.word(at)) {
            case "\"", "'", "’", "”", "‘", "“" -> true;
            default -> false;
        };
    }

    /** "conscription back": a base form is no verb of a singular. */
    boolean isSingularBefore(Mark mark, Trigger trigger) {
        return mark.form() == Form.BASE && !reading.word(trigger.last()).endsWith("s");
    }

    /** "fighting erupted", "was reported", "killed three", not "made it clear". */
    static boolean isEventful(Entry entry, boolean auxiliary) {
        boolean reported = auxiliary && (entry.is(Stance.SAY) || entry.is(Stance.CONFIRM));
        return entry.isAct() || !entry.deeds().isEmpty() || reported;
    }

    /** "By decision of President Aliyev | martial law …": the name closes what stands before. */
    boolean endsName(int at) {
        var actor = reading.actor(at);
        return actor != null && !actor.adjective() && !reading.word(at + 1).equals("'s") && reading.isCapitalised(at);
    }

    /** "By evening | a full curfew was …": an article behind a noun begins what the verb speaks of. */
    boolean opensBehindNoun(int at) {
        return switch (reading.word(at)) {
            case "a", "an", "the" -> reading.isWord(at - 1) && reading.mark(at - 1) == null;
            default -> false;
        };
    }

    /** "'A grave threat,' he replied, putting …": what is quoted governs nothing behind it. */
    boolean closesSpeech(int at) {
        return isQuote(at)
                && reading.word(at - 1).equals(",")
                && reading.token(at - 1).end() == reading.token(at).start();
    }

    /** "Not a shot has been fired": what is said of no subject has not happened. */
    boolean hasDeniedSubject(Trigger verb) {
        int at = verb.clause().first();
        var opening = reading.mark(at);
        if (opening == null
                || opening.isVerb()
                || !opening.entry().is(Little.NOT)
                || verb.first() <= opening.last() + 1) {
            return false;
        }
        for (at = opening.last() + 1; at < verb.first(); at++) {
            var mark = reading.mark(at);
            boolean helps = mark != null
                    && (mark.entry().is(Little.HAVE) || mark.entry().is(Little.BE));
            if (mark != null && mark.isFinite() && !helps) {
                return false;
            }
        }
        return true;
    }

    /** "the curfew failed to stop the crowds": not denied, as a truce that failed to hold is. */
    boolean failsInSomethingElse(Mark mark) {
        var next = mark.isVerb() && mark.entry().is(Little.NOT) ? reading.mark(mark.last() + 1) : null;
        return next != null && !next.entry().is(Act.HOLD) && !next.entry().is(Act.START);
    }

    boolean isBaseAt(int at) {
        var mark = reading.mark(at);
        return mark != null && mark.form() == Form.BASE;
    }
}
