package io.flashwire.enrich.event;

/** Tells from the words around the noun of a measure that it holds, though no verb says so. */
final class Measure {

    /** How far from its beginning a headline names what it is about. */
    private static final int HEAD = 2;

    private static final int ADJECTIVES = 6;

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

    /** "a curfew from 10 pm", "a state of emergency for three months": only one that is imposed has its hours. */
    boolean isSet() {
        int next = trigger.last() + 1;
        if (!isPlain() || trigger.weak() || isKnown(trigger.first() - 1)) {
            return false;
        }
        boolean ruled = reading.marks().stream()
                .filter(mark -> trigger.clause().holds(mark.first()) && mark.first() < trigger.first())
                .anyMatch(mark -> mark.entry().is(Little.NOT)
                        || mark.entry().is(Little.IF)
                        || mark.entry().isStance());
        return !ruled && (reading.isNumber(next) || (isTime(next) && isCount(next + 1)));
    }

    private boolean isTime(int at) {
        return switch (reading.word(at)) {
            case "for", "from", "until", "till", "between", "after", "(", "starting", "of" -> true;
            default -> false;
        };
    }

    private boolean isCount(int at) {
        boolean counted = reading.is(at, Little.DETERMINER) && reading.word(at).length() > 2;
        return reading.isNumber(at) || (counted && !isKnown(at)) || isHour(reading.word(at));
    }

    private static boolean isHour(String word) {
        return switch (word) {
            case "one",
                    "ten",
                    "eleven",
                    "twelve",
                    "fifteen",
                    "twenty",
                    "thirty",
                    "sixty",
                    "ninety",
                    "dusk",
                    "dawn",
                    "sunset",
                    "midnight",
                    "noon",
                    "nightfall",
                    "today",
                    "tonight" -> true;
            default -> false;
        };
    }

    /** "the curfew", "during a curfew": spoken of before, or by the way. */
    private boolean isKnown(int at) {
        return switch (reading.word(at)) {
            case "the", "this", "that", "its", "their", "his", "'s", "’s" -> true;
            default ->
                reading.is(at, Little.IN)
                        || reading.is(at, Little.AFTER)
                        || reading.is(at, Little.OF)
                        || (reading.is(at, Little.DETERMINER) && reading.is(at - 1, Little.IN));
        };
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
                        || reading.is(next, Little.IN)
                        || reading.is(next, Little.FROM)
                        || (labelled && !reading.isWord(next))
                        || reading.isNumber(next));
    }
}
