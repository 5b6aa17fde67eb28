package io.flashwire.enrich.event;

import io.flashwire.enrich.text.Form;

/** Tells the passive from the active. */
final class Voice {

    private static final int AUXILIARIES = 4;
    private static final int AGENT = 7;

    private final Reading reading;

    Voice(Reading reading) {
        this.reading = reading;
    }

    /** Whether the subject of this verb suffers what it says: "was shelled", "16 killed in …". */
    boolean isPassive(Mark verb, Clause clause) {
        return isPassive(verb.first(), verb.last(), verb.form(), clause);
    }

    boolean isPassive(int first, int last, Form form, Clause clause) {
        if (form == Form.PLAIN) {
            return endured(first, clause) >= 0;
        }
        if (!form.isPastOrParticiple() || isReflexive(first, last)) {
            return false;
        }
        for (int at = first - 1; at >= clause.first() && at >= first - AUXILIARIES; at--) {
            if (reading.is(at, Little.BE) || reading.is(at, Little.BEEN)) {
                return true;
            }
            if (reading.is(at, Little.HAVE)) {
                return false;
            }
        }
        boolean withObject = last > first && !reading.book().isParticle(reading.word(last));
        return form == Form.PARTICIPLE || (!withObject && !hasObject(last + 1));
    }

    /** Where "bị" or "được" stands before a verb that does not bend, whoever does it in between; -1 where none does. */
    int endured(int verb, Clause clause) {
        for (int at = verb - 1; at >= clause.first() && at >= verb - AGENT; at--) {
            var mark = reading.mark(at);
            if (mark != null && mark.entry().is(Little.BE)) {
                return at == verb - 1 || reading.is(at, Little.BEEN) ? at : -1;
            }
            if (mark != null && mark.isVerb()) {
                return -1;
            }
        }
        return -1;
    }

    /** "gave themselves up" */
    private boolean isReflexive(int first, int last) {
        for (int at = first + 1; at <= last; at++) {
            if (reading.word(at).endsWith("self") || reading.word(at).endsWith("selves")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasObject(int at) {
        var mark = reading.mark(at);
        if (reading.isNumber(at) || reading.actor(at) != null || reading.place(at) != null) {
            return true;
        }
        if (mark == null) {
            return (reading.isWord(at) && !reading.word(at).endsWith("ly")) || isOpeningQuote(at);
        }
        var entry = mark.entry();
        return entry.is(Little.DETERMINER)
                || entry.is(Little.PRONOUN)
                || entry.isThing()
                || !entry.topics().isEmpty();
    }

    private boolean isOpeningQuote(int at) {
        return switch (reading.word(at)) {
            case "'", "\"" -> reading.isWord(at + 1);
            default -> false;
        };
    }
}
