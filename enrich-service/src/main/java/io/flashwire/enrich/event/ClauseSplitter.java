package io.flashwire.enrich.event;

import io.flashwire.enrich.event.Clause.Frame;
import io.flashwire.enrich.event.Clause.Link;
import io.flashwire.enrich.text.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a sentence into clauses by its punctuation, little words and verbs. */
final class ClauseSplitter {

    private static final int STRETCH = 25;
    private static final int CONTENT_NEAR = 4;

    private record Start(Link link, boolean popsFrame, boolean resumes) {
        Start(Link link, boolean popsFrame) {
            this(link, popsFrame, false);
        }
    }

    private final Reading reading;
    private final List<Clause> clauses = new ArrayList<>();
    private int first;
    private Link link = Link.MAIN;
    private @Nullable Clause main;
    private @Nullable Clause previous;
    private @Nullable Frame frame;
    private boolean resumes;

    private ClauseSplitter(Reading reading) {
        this.reading = reading;
    }

    static List<Clause> split(Reading reading) {
        var splitter = new ClauseSplitter(reading);
        splitter.run();
        return splitter.clauses;
    }

    private void run() {
        link = initialLink();
        for (int at = 1; at < reading.size(); at++) {
            var start = startAt(at);
            if (start != null) {
                close(at - 1);
                open(at, start);
            }
        }
        close(reading.size() - 1);
    }

    private Link initialLink() {
        var mark = reading.mark(0);
        if (mark == null) {
            return Link.MAIN;
        }
        if (mark.entry().is(Little.IF)) {
            return Link.CONDITION;
        }
        if (mark.entry().is(Little.AS)) {
            return Link.ALONGSIDE;
        }
        boolean known = mark.entry().is(Little.AFTER) || mark.entry().is(Little.BEFORE);
        return known ? Link.BACKGROUND : Link.MAIN;
    }

    private void close(int last) {
        if (last < first) {
            return;
        }
        var clause = new Clause(first, last, link, headOf(link), frame);
        clauses.add(clause);
        previous = clause;
        if (link == Link.MAIN || link == Link.CONTENT || (link == Link.VERB && main == null)) {
            main = clause;
        }
    }

    private @Nullable Clause headOf(Link kind) {
        return switch (kind) {
            case SAME -> resumes ? main : previous;
            case VERB, PARTICIPLE, BACKGROUND, ALONGSIDE, CONDITION -> main;
            case RELATIVE, CONTENT, MAIN -> previous;
        };
    }

    private void open(int at, Start start) {
        first = at;
        link = start.link();
        resumes = start.resumes();
        if (start.popsFrame()) {
            frame = null;
        }
        if (link == Link.CONTENT && previous != null) {
            var words = framing(previous);
            frame = words == null ? frame : new Frame(words, previous);
        }
    }

    /** The last words of saying in a clause. */
    private @Nullable Mark framing(Clause clause) {
        for (int at = clause.last(); at >= clause.first(); at--) {
            var mark = reading.mark(at);
            if (mark != null && opensContent(mark)) {
                return mark;
            }
        }
        return null;
    }

    private @Nullable Start startAt(int at) {
        var mark = reading.mark(at);
        var before = reading.word(at - 1);
        if (mark != null && mark.first() < at) {
            return null;
        }
        if (before.equals(";") || isDash(at - 1)) {
            return new Start(Link.MAIN, true);
        }
        if (before.equals(":")) {
            return new Start(Link.MAIN, true);
        }
        if (before.equals("(") || before.equals("[")) {
            return new Start(Link.RELATIVE, false);
        }
        if (before.equals(")") || before.equals("]")) {
            return resumed(at);
        }
        if (mark != null) {
            var byWord = byWord(at, mark);
            if (byWord != null) {
                return byWord;
            }
        }
        if (link == Link.RELATIVE && isFiniteAt(at) && hasVerb(first, at - 2) && endsRelative(at - 1)) {
            return new Start(Link.VERB, false);
        }
        if (saysBefore(at)) {
            return new Start(Link.CONTENT, false);
        }
        if (before.equals(",")) {
            return afterComma(at);
        }
        if (mark != null && mark.entry().is(Little.AND)) {
            return hasVerb(first, at - 1) ? stretch(mark.last() + 1, false) : null;
        }
        return null;
    }

    private @Nullable Start byWord(int at, Mark mark) {
        var entry = mark.entry();
        if (entry.is(Little.BUT)) {
            return hasVerb(first, at - 1) || link != Link.MAIN ? but(mark) : null;
        }
        if (entry.is(Little.IF)) {
            return new Start(Link.CONDITION, false);
        }
        if (entry.is(Little.RELATIVE)) {
            return new Start(Link.RELATIVE, false);
        }
        if (entry.is(Little.AFTER) || entry.is(Little.BEFORE)) {
            return new Start(Link.BACKGROUND, false);
        }
        if (entry.is(Little.AS)) {
            return opensClause(mark) ? new Start(Link.ALONGSIDE, false) : null;
        }
        if (entry.is(Little.THAT)) {
            return that(at, mark);
        }
        return null;
    }

    /** "the troops who held the town | have left": after its own verb and a noun, the next verb is the main one's. */
    private boolean endsRelative(int at) {
        var mark = reading.mark(at);
        return reading.isWord(at)
                && (mark == null || (!mark.isVerb() && !mark.entry().isLittle()));
    }

    private Start but(Mark mark) {
        var next = stretch(mark.last() + 1, true);
        return next.link() == Link.SAME ? new Start(Link.MAIN, false) : new Start(next.link(), next.popsFrame());
    }

    private @Nullable Start that(int at, Mark mark) {
        for (int back = at - 1; back >= first && back >= at - CONTENT_NEAR - 4; back--) {
            var saying = reading.mark(back);
            if (saying != null && opensContent(saying)) {
                return hasVerb(mark.last() + 1, ahead(mark.last() + 1)) ? new Start(Link.CONTENT, false) : null;
            }
            if (saying != null && saying.isFinite()) {
                break;
            }
        }
        return isFiniteAt(mark.last() + 1) ? new Start(Link.RELATIVE, false) : null;
    }

    /** "said it had …", "claims captured …": words of saying with a clause behind them and no "that". */
    private boolean saysBefore(int at) {
        var saying = reading.mark(at - 1);
        if (saying == null || !(saying.entry().is(Stance.SAY) || saying.entry().is(Stance.CLAIM))) {
            return false;
        }
        if (!saying.isVerb() || saying.last() != at - 1 || isPunctuation(at)) {
            return false;
        }
        int end = ahead(at);
        return hasVerb(at, end) && !isPreposition(at) && !actsOnTopic(saying, at, end);
    }

    /** "declared a curfew": the words act on something before any verb comes. */
    private boolean actsOnTopic(Mark saying, int from, int to) {
        if (!saying.entry().isAct()) {
            return false;
        }
        for (int at = from; at <= to && !isFiniteAt(at); at++) {
            var mark = reading.mark(at);
            if (mark != null && !mark.entry().topics().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Start afterComma(int at) {
        if (link == Link.RELATIVE || link == Link.BACKGROUND || link == Link.ALONGSIDE || link == Link.CONDITION) {
            var start = stretch(at, true);
            return start.link() == Link.SAME && link != Link.RELATIVE && !hasVerb(first, at - 1) && !isQuote(at)
                    ? start
                    : resumed(at);
        }
        return hasVerb(first, at - 1) || isFronted() ? stretch(at, false) : null;
    }

    private boolean isFronted() {
        return reading.is(first, Little.IN) || reading.is(first, Little.EARLIER) || reading.is(first, Little.HISTORY);
    }

    /** Goes on after something put in between. */
    private Start resumed(int at) {
        var start = stretch(at, true);
        boolean goesOn = start.link() == Link.SAME && main != null;
        return goesOn ? new Start(Link.SAME, false, true) : start;
    }

    /** What the words from here on are, judged by their verb. */
    private Start stretch(int from, boolean atLeastMain) {
        int at = skipAdverbs(from);
        var mark = reading.mark(at);
        if (mark != null && mark.form() == Form.GERUND && mark.entry().topics().isEmpty()) {
            return new Start(Link.PARTICIPLE, false);
        }
        if (mark != null && mark.form() == Form.PLAIN) {
            boolean own = opensContent(mark) || mark.entry().is(Stance.REACT);
            return new Start(own ? Link.VERB : Link.SAME, own && saysAgain(at, at));
        }
        if (isFiniteAt(at)) {
            return new Start(Link.VERB, false);
        }
        int end = ahead(at);
        for (int i = at + 1; i <= end; i++) {
            if (isFiniteAt(i) && !reading.is(i - 1, Little.TO)) {
                return new Start(Link.MAIN, saysAgain(i, end));
            }
        }
        return new Start(atLeastMain && main == null ? Link.MAIN : Link.SAME, false);
    }

    /** Whether this clause is itself one of saying, so that it is no content of an earlier one. */
    private boolean saysAgain(int from, int end) {
        for (int i = from; i <= end; i++) {
            var mark = reading.mark(i);
            if (mark != null && mark.isVerb()) {
                return opensContent(mark);
            }
        }
        return false;
    }

    private int skipAdverbs(int from) {
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
    private int ahead(int from) {
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

    private boolean opensClause(Mark as) {
        int from = as.last() + 1;
        var mark = reading.mark(from);
        return (mark != null && mark.form() == Form.GERUND) || hasVerb(from, ahead(from));
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (isFiniteAt(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFiniteAt(int at) {
        var mark = reading.mark(at);
        if (mark == null || mark.first() != at) {
            return false;
        }
        var entry = mark.entry();
        if (entry.is(Little.BE) || entry.is(Little.HAVE) || entry.is(Little.DO)) {
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

    /** "troops retreat": a base form behind a noun is a plural's present. */
    private boolean isPluralSubject(int at) {
        var mark = reading.mark(at);
        boolean named = mark != null && !mark.isVerb() && mark.entry().isThing();
        boolean pronoun =
                mark != null && (mark.entry().is(Little.PRONOUN) || mark.entry().is(Little.FIRST_PERSON));
        return named || pronoun || (mark == null && reading.actor(at) != null);
    }

    private static boolean opensContent(Mark mark) {
        var entry = mark.entry();
        return entry.is(Stance.SAY)
                || entry.is(Stance.CLAIM)
                || entry.is(Stance.DENY)
                || entry.is(Stance.CALL)
                || entry.is(Stance.THREATEN)
                || entry.is(Stance.CONFIRM)
                || entry.is(Stance.PROPOSE)
                || entry.is(Stance.ACCUSE);
    }

    private boolean isPreposition(int at) {
        return reading.is(at, Little.IN)
                || reading.is(at, Little.AGAINST)
                || reading.is(at, Little.BY)
                || reading.is(at, Little.OF)
                || reading.is(at, Little.TO);
    }

    private boolean isPunctuation(int at) {
        return !reading.isWord(at) && !isQuote(at);
    }

    private boolean isQuote(int at) {
        return switch (reading.word(at)) {
            case "\"", "'", "‘", "“" -> true;
            default -> false;
        };
    }

    /** A dash with spaces around it; a hyphen joins. */
    private boolean isDash(int at) {
        var word = reading.word(at);
        if (!word.equals("-") && !word.equals("–") && !word.equals("—")) {
            return false;
        }
        return at > 0
                && at + 1 < reading.size()
                && reading.token(at - 1).end() < reading.token(at).start()
                && reading.token(at).end() < reading.token(at + 1).start();
    }
}
