package io.flashwire.enrich.event;

import io.flashwire.enrich.text.Form;

/** Finds the verbs that make a stretch of words a clause, and where such a stretch ends. */
final class VerbFinder {

    private static final int STRETCH = 25;

    private final Reading reading;

    VerbFinder(Reading reading) {
        this.reading = reading;
    }

    int skipAdverbs(int from) {
        int at = from;
        while (at < reading.size()
                && (reading.is(at, Little.AND)
                        || reading.is(at, Little.EARLIER)
                        || reading.word(at).endsWith("ly")
                        || isQuote(at)
                        || reading.is(at, Little.NOTHING))) {
            at++;
        }
        return at;
    }

    /** Where the stretch that begins here ends: before the next mark or word that could open another. */
    int ahead(int from) {
        int at = from;
        while (at < reading.size() && at < from + STRETCH) {
            var word = reading.word(at);
            if (at > from && (isStop(word) || opensAnother(at))) {
                return at - 1;
            }
            at++;
        }
        return at - 1;
    }

    private boolean opensAnother(int at) {
        var mark = reading.mark(at);
        return mark != null
                && mark.first() == at
                && (mark.entry().is(Little.BUT)
                        || mark.entry().is(Little.RELATIVE)
                        || mark.entry().is(Little.IF)
                        || mark.entry().is(Little.AFTER)
                        || mark.entry().is(Little.BEFORE)
                        || (mark.entry().is(Little.AND) && isFiniteAt(skipAdverbs(at))));
    }

    private static boolean isStop(String word) {
        return switch (word) {
            case ",", ";", ":", "(", ")", "[", "]", "—", "–" -> true;
            default -> false;
        };
    }

    boolean hasVerb(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (isFiniteAt(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isFiniteAt(int at) {
        var mark = reading.mark(at);
        if (mark == null || mark.first() != at) {
            return false;
        }
        var entry = mark.entry();
        if (holdsBe(mark) || entry.is(Little.BE) || entry.is(Little.HAVE) || entry.is(Little.DO)) {
            return true;
        }
        if (entry.is(Little.WILL) || entry.is(Little.WOULD) || entry.is(Little.MUST)) {
            return true;
        }
        if (mark.form() == Form.BASE) {
            return isPluralSubject(at - 1);
        }
        if (mark.form() == Form.PLAIN) {
            return true;
        }
        if (!mark.isFinite() || reading.is(mark.last() + 1, Little.BY)) {
            return false;
        }
        boolean adjective = mark.form() == Form.PAST
                && reading.is(at - 1, Little.DETERMINER)
                && reading.isWord(mark.last() + 1)
                && !reading.is(mark.last() + 1, Little.IN);
        return !adjective && (entry.topics().isEmpty() || mark.form() == Form.PAST);
    }

    /** "is at war", "the constitution was suspended": phrases with a verb of their own. */
    private boolean holdsBe(Mark mark) {
        if (mark.form() != Form.NONE) {
            return false;
        }
        int to = mark.entry().deeds().isEmpty() ? mark.first() : mark.last();
        for (int at = mark.first(); at <= to; at++) {
            if (reading.book().isBe(reading.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "troops retreat": a base form behind a noun is a plural's present. */
    private boolean isPluralSubject(int at) {
        var mark = reading.mark(at);
        boolean named = mark != null && !mark.isVerb() && mark.entry().isThing();
        boolean pronoun =
                mark != null && (mark.entry().is(Little.PRONOUN) || mark.entry().is(Little.FIRST_PERSON));
        return named || pronoun || (mark == null && reading.actor(at) != null);
    }

    boolean isQuote(int at) {
        return switch (reading.word(at)) {
            case "\"", "'", "‘", "“" -> true;
            default -> false;
        };
    }
}
