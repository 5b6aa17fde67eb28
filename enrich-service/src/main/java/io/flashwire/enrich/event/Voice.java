package io.flashwire.enrich.event;

import io.flashwire.enrich.text.Form;

/** Tells the passive from the active. */
final class Voice {

    private static final int AUXILIARIES = 4;

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
            return reading.is(first - 1, Little.BE);
        }
        if (!form.isPastOrParticiple()) {
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
