package io.flashwire.enrich.event;

/** Tells from the words around the noun of a measure that it holds, though no verb says so. */
final class Measure {

    /** How far from its beginning a headline names what it is about. */
    private static final int HEAD = 2;

    private static final int ADJECTIVES = 4;

    private final Trigger trigger;
    private final Reading reading;

    Measure(Trigger trigger, Reading reading) {
        this.trigger = trigger;
        this.reading = reading;
    }

    private boolean isPlain() {
        return Kinds.use(trigger.kind()) == Use.MEASURE && trigger.noun() && !trigger.vague();
    }

    /** "Dhaka under an indefinite curfew" */
    boolean isUnder() {
        if (!isPlain()) {
            return false;
        }
        for (int at = trigger.first() - 1; at >= trigger.clause().first() && at >= trigger.first() - ADJECTIVES; at--) {
            if (reading.word(at).equals("under")) {
                return !reading.is(at - 1, Little.IF);
            }
            var mark = reading.mark(at);
            if (mark != null
                    && (mark.isFinite()
                            || mark.entry().is(Little.NOT)
                            || mark.entry().is(Little.AND))) {
                return false;
            }
        }
        return false;
    }

    /** "Night curfew in Bissau", "Ecuador: state of emergency in Guayas", "Emergency declared; curfew in the west" */
    boolean isHeadline() {
        var clause = trigger.clause();
        boolean verbless = reading.marks().stream()
                .filter(mark -> clause.holds(mark.first()))
                .noneMatch(mark -> mark.isVerb()
                        || mark.entry().is(Little.BE)
                        || mark.entry().is(Little.NOT)
                        || mark.entry().isAct()
                        || mark.entry().isStance());
        int next = trigger.last() + 1;
        boolean located = reading.is(next, Little.IN) && reading.place(next + 1) != null;
        boolean labelled =
                clause.first() > 0 && reading.word(clause.first() - 1).equals(":");
        return isPlain()
                && !trigger.weak()
                && reading.isHeadline()
                && verbless
                && trigger.first() - clause.first() <= HEAD
                && (located
                        || (reading.is(next, Little.IN) && clause.first() > 0)
                        || (labelled && !reading.isWord(next))
                        || reading.isNumber(next));
    }
}
