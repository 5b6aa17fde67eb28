package io.flashwire.enrich.event;

import io.flashwire.enrich.event.Clause.Frame;
import io.flashwire.enrich.event.Clause.Link;
import io.flashwire.enrich.text.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a sentence into clauses by its punctuation, little words and verbs. */
final class ClauseSplitter {

    private static final int CONTENT_NEAR = 4;

    private record Start(Link link, boolean popsFrame, boolean resumes) {
        Start(Link link, boolean popsFrame) {
            this(link, popsFrame, false);
        }
    }

    private final Reading reading;
    private final VerbFinder verbs;
    private final List<Clause> clauses = new ArrayList<>();
    private int first;
    private Link link = Link.MAIN;
    private @Nullable Clause main;
    private @Nullable Clause previous;
    private @Nullable Frame frame;
    private boolean resumes;

    private ClauseSplitter(Reading reading) {
        this.reading = reading;
        this.verbs = new VerbFinder(reading);
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
            boolean supposed = mark != null && mark.entry().is(Little.IF);
            return new Start(supposed ? Link.CONDITION : Link.MAIN, true);
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
        if (link == Link.RELATIVE && verbs.isFiniteAt(at) && verbs.hasVerb(first, at - 2) && endsRelative(at - 1)) {
            return new Start(Link.VERB, false);
        }
        if (saysBefore(at)) {
            return new Start(Link.CONTENT, false);
        }
        if (before.equals(",")) {
            return afterComma(at);
        }
        if (mark != null && mark.entry().is(Little.AND) && !joinsThoseCalledOn(at, mark)) {
            return verbs.hasVerb(first, at - 1) ? joined(stretch(mark.last() + 1, false), at) : null;
        }
        return null;
    }

    /** "denies arming rebels or | sending troops": the second gerund hangs on the same verb. */
    private Start joined(Start start, int and) {
        if (start.link() != Link.PARTICIPLE) {
            return start;
        }
        for (int at = first; at < and; at++) {
            var mark = reading.mark(at);
            if (mark != null && mark.form() == Form.GERUND) {
                return new Start(Link.SAME, false);
            }
        }
        return start;
    }

    /** "hối thúc Armenia và Azerbaijan chấm dứt …": both are told to do what follows. */
    private boolean joinsThoseCalledOn(int at, Mark and) {
        if (reading.actor(at - 1) == null || reading.actor(and.last() + 1) == null) {
            return false;
        }
        for (int back = at - 2; back >= first; back--) {
            var verb = reading.mark(back);
            if (verb != null && verb.form() == Form.PLAIN) {
                return verb.entry().is(Stance.CALL);
            }
        }
        return false;
    }

    private @Nullable Start byWord(int at, Mark mark) {
        var entry = mark.entry();
        if (entry.is(Little.BUT)) {
            return verbs.hasVerb(first, at - 1) || link != Link.MAIN ? but(mark) : null;
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
                && (mark == null
                        || ((!mark.isVerb() || mark.entry().isThing())
                                && !mark.entry().isLittle()));
    }

    private Start but(Mark mark) {
        var next = stretch(mark.last() + 1, true);
        return next.link() == Link.SAME ? new Start(Link.MAIN, false) : new Start(next.link(), next.popsFrame());
    }

    private @Nullable Start that(int at, Mark mark) {
        for (int back = at - 1; back >= first && back >= at - CONTENT_NEAR - 4; back--) {
            var saying = reading.mark(back);
            if (saying != null && opensContent(saying)) {
                return verbs.hasVerb(mark.last() + 1, verbs.ahead(mark.last() + 1))
                        ? new Start(Link.CONTENT, false)
                        : null;
            }
            if (saying != null && saying.isFinite()) {
                break;
            }
        }
        return verbs.isFiniteAt(mark.last() + 1) ? new Start(Link.RELATIVE, false) : null;
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
        int end = verbs.ahead(at);
        return verbs.hasVerb(at, end) && !isPreposition(at) && !actsOnTopic(saying, at, end);
    }

    /** "declared a curfew": the words act on something before any verb comes. */
    private boolean actsOnTopic(Mark saying, int from, int to) {
        if (!saying.entry().isAct()) {
            return false;
        }
        for (int at = from; at <= to && !verbs.isFiniteAt(at); at++) {
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
            return start.link() == Link.SAME
                            && link != Link.RELATIVE
                            && !verbs.hasVerb(first, at - 1)
                            && !verbs.isQuote(at)
                    ? start
                    : resumed(at);
        }
        return verbs.hasVerb(first, at - 1) || isFronted() || closesQuote(at) ? leftFront(stretch(at, false)) : null;
    }

    /** "After vowing that he would not, | the president put …": what stood in front has been said. */
    private Start leftFront(Start start) {
        boolean fronted = frame != null
                && !verbs.hasVerb(0, frame.clause().first() - 1)
                && (frame.clause().link() == Link.BACKGROUND || frame.clause().link() == Link.ALONGSIDE);
        return fronted && start.link() == Link.MAIN ? new Start(Link.MAIN, true) : start;
    }

    /** "'A direct threat,' | he retorted": what is quoted governs nothing behind it. */
    private boolean closesQuote(int at) {
        return verbs.isQuote(at)
                && reading.token(at - 1).end() == reading.token(at).start()
                && verbs.hasVerb(at + 1, verbs.ahead(at + 1));
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
        int at = verbs.skipAdverbs(from);
        var mark = reading.mark(at);
        if (mark != null && mark.form() == Form.GERUND && mark.entry().topics().isEmpty()) {
            return new Start(Link.PARTICIPLE, false);
        }
        if (mark != null && mark.form() == Form.PLAIN) {
            boolean own = opensContent(mark) || mark.entry().is(Stance.REACT);
            return new Start(own ? Link.VERB : Link.SAME, own && saysAgain(at, at));
        }
        if (verbs.isFiniteAt(at)) {
            return new Start(Link.VERB, false);
        }
        int end = verbs.ahead(at);
        for (int i = at + 1; i <= end; i++) {
            if (verbs.isFiniteAt(i) && !reading.is(i - 1, Little.TO)) {
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

    private boolean opensClause(Mark as) {
        int from = as.last() + 1;
        var mark = reading.mark(from);
        return (mark != null && mark.form() == Form.GERUND) || verbs.hasVerb(from, verbs.ahead(from));
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
        return !reading.isWord(at) && !verbs.isQuote(at);
    }

    /** A dash with spaces around it; a hyphen joins. */
    private boolean isDash(int at) {
        var word = reading.word(at);
        if (!word.equals("-") && !word.equals("–") && !word.equals("—")) {
            return false;
        }
        return at > 0
                && at + 1 < reading.size()
                && !joinsNames(at)
                && reading.token(at - 1).end() < reading.token(at).start()
                && reading.token(at).end() < reading.token(at + 1).start();
    }

    /** "biên giới Thái Lan - Campuchia": Vietnamese sets a pair apart with spaces. */
    private boolean joinsNames(int dash) {
        return reading.book().language().equals("vi") && isNamed(dash - 1) && isNamed(dash + 1);
    }

    private boolean isNamed(int at) {
        return reading.actor(at) != null || reading.place(at) != null;
    }
}
