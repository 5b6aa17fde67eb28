package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.event.Clause.Link;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells history and recaps from news. */
final class Background {

    private static final int NEWS_DAYS = 7;
    private static final int NEWS_MONTH_DAYS = 42;
    private static final int HISTORY_DAYS = 365;
    private static final int ADJECTIVE_REACH = 6;
    private static final int FRONT = 4;
    private static final int LENGTH_REACH = 3;

    /**
     * That something is no news.
     *
     * @param history long over, rather than told again
     */
    record Known(boolean history, String reason) {}

    private final Reading reading;
    private final List<Dates.Found> dates;
    private final LocalDate today;
    private final @Nullable Known before;
    private final boolean explainer;
    private final boolean caption;

    /**
     * @param before what the sentences before have set: a paragraph that begins in 1994 stays there
     * @param explainer whether the whole update explains what is known: "… explained", a timeline
     */
    Background(Reading reading, List<Dates.Found> dates, LocalDate today, @Nullable Known before, boolean explainer) {
        this.reading = reading;
        this.dates = dates;
        this.today = today;
        this.explainer = explainer;
        this.before = opensNewTime() ? null : before;
        this.caption = isCaption();
    }

    StatusDecision judged(StatusDecision decision, Trigger trigger) {
        var known = known(decision, trigger);
        if (known == null) {
            return decision;
        }
        return known.history() && decision.status() != EventStatus.DENIED
                ? decision.past(known.reason())
                : decision.optional(known.reason());
    }

    /** What this sentence sets for those behind it in its paragraph. */
    @Nullable
    Known forNext(List<Finding> findings) {
        for (var date : dates) {
            if (isFronted(date.first())) {
                return dated(date);
            }
        }
        boolean remembers =
                reading.marks().stream().anyMatch(mark -> mark.entry().is(Little.HISTORY));
        boolean nothingNew = findings.stream().allMatch(each -> each.status() == EventStatus.PAST);
        boolean old = nothingNew && (remembers || !findings.isEmpty());
        return old ? new Known(true, "goes on with history") : before;
    }

    private @Nullable Known known(StatusDecision decision, Trigger trigger) {
        for (var date : dates) {
            if (applies(date, trigger, decision)) {
                var known = dated(date);
                if (known != null) {
                    return known;
                }
            }
        }
        for (var mark : reading.marks()) {
            if (mark.entry().is(Little.HISTORY)
                    && !isLengthOf(mark, trigger, decision)
                    && (inFlow(mark.first(), trigger.clause()) || isFrontedBy(mark))) {
                return new Known(true, "tells history");
            }
        }
        var ago = Ago.in(reading, trigger.clause());
        if (ago != null && ago.days() > NEWS_DAYS) {
            return new Known(ago.days() > HISTORY_DAYS, "told as over");
        }
        var told = told(decision, trigger);
        return told != null ? new Known(false, told) : before;
    }

    /** "end two years of war": how long it went on. */
    private static boolean isLengthOf(Mark history, Trigger trigger, StatusDecision decision) {
        boolean over = decision.status() == EventStatus.ENDED || Kinds.use(decision.kind()) == Use.ACCORD;
        return over && history.last() < trigger.first() && trigger.first() - history.last() <= LENGTH_REACH;
    }

    private @Nullable Known dated(Dates.Found date) {
        var day = date.resolved(today);
        if (day == null) {
            return date.year() == 0 || date.year() == today.getYear()
                    ? null
                    : new Known(true, "happened in " + date.year());
        }
        long days = ChronoUnit.DAYS.between(isLast(date) && day.isAfter(today) ? day.minusYears(1) : day, today);
        if (days <= (date.day() == 0 ? NEWS_MONTH_DAYS : NEWS_DAYS)) {
            return null;
        }
        return new Known(days > HISTORY_DAYS, "happened on " + day);
    }

    /** Whether a date says when the trigger happened: in its clause, at the head of the sentence, or as its adjective. */
    private boolean applies(Dates.Found date, Trigger trigger, StatusDecision decision) {
        if (isLimit(date.first() - 1)) {
            return false;
        }
        boolean here = inFlow(date.first(), trigger.clause()) || isDatedBefore(date, trigger.clause());
        if (date.month() == 0 && isAdjective(date, trigger)) {
            return here && (decision.status() == EventStatus.OCCURRED || decision.status() == EventStatus.AGREED);
        }
        boolean dating =
                reading.is(date.first() - 1, Little.IN) || isLast(date) || (date.month() > 0 && date.year() > 0);
        return dating && (here || isFronted(date.first()));
    }

    /** "in May 2014, when martial law was declared" */
    private static boolean isDatedBefore(Dates.Found date, Clause clause) {
        boolean aside = clause.link() == Link.ALONGSIDE || clause.link() == Link.RELATIVE;
        return aside && date.last() < clause.first() && date.last() >= clause.first() - 3;
    }

    /** "last July" */
    private boolean isLast(Dates.Found date) {
        return date.month() > 0
                && date.year() == 0
                && reading.word(date.first() - 1).equals("last");
    }

    /** "the 1994 ceasefire" */
    private boolean isAdjective(Dates.Found date, Trigger trigger) {
        return date.last() < trigger.first()
                && trigger.first() - date.last() <= ADJECTIVE_REACH
                && !reading.is(date.first() - 1, Little.IN)
                && !reading.is(date.last() + 1, Little.AND);
    }

    /** "until 7 August", "by the end of May", "since 2016": not when it happened. */
    private boolean isLimit(int at) {
        return reading.is(at, Little.FROM)
                || reading.is(at, Little.AS)
                || reading.is(at, Little.BY)
                || reading.is(at, Little.OF)
                || reading.is(at, Little.TO)
                || reading.is(at, Little.AFTER);
    }

    private boolean inFlow(int token, Clause clause) {
        return clause.holds(token)
                || (clause.link() == Link.SAME && clause.head() != null && inFlow(token, clause.head()));
    }

    private boolean isFronted(int token) {
        return token <= FRONT && reading.is(0, Little.IN);
    }

    private boolean isFrontedBy(Mark mark) {
        return mark.first() == 0 || (mark.first() < FRONT && reading.is(0, Little.IN));
    }

    /** A new paragraph, or a sentence with a recent date of its own, leaves the time that was told of. */
    private boolean opensNewTime() {
        return reading.opensParagraph()
                || dates.stream().anyMatch(date -> date.month() > 0 && dated(date) == null)
                || reading.marks().stream().anyMatch(mark -> mark.entry().is(Little.NOW));
    }

    private @Nullable String told(StatusDecision decision, Trigger trigger) {
        if (caption) {
            return "a caption";
        }
        if (explainer) {
            return "an explainer";
        }
        if (reading.is(0, Little.EARLIER)) {
            return "a recap";
        }
        boolean aside = trigger.clause().link() == Link.BACKGROUND;
        if (aside && !isJustNow(decision, trigger) && !decision.reason().startsWith(Assertion.BROKE_OUT)) {
            return "named as background";
        }
        for (int at = trigger.clause().first(); at < trigger.first(); at++) {
            if (reading.is(at, Little.EARLIER) && reading.is(at - 1, Little.HAVE)) {
                return "had happened earlier";
            }
        }
        return null;
    }

    /**
     * "Ceasefire in tatters after strikes kill 104": what has only just led to the news is news too; the loudest kinds
     * have been told before.
     */
    private boolean isJustNow(StatusDecision decision, Trigger trigger) {
        boolean after = reading.is(trigger.clause().first(), Little.AFTER) && !isLongBefore(trigger.clause());
        boolean opens = reading.isHeadline() || reading.sentence().index() == 0;
        if (decision.kind() == EventKind.CASUALTIES) {
            return after;
        }
        boolean lasting = Kinds.isFighting(decision.kind()) && Assertion.lastsForDays(trigger, reading);
        return after && opens && !Kinds.isLoud(decision.kind()) && (lasting || isDeed(trigger));
    }

    /** "a year after", "weeks after": not what has only just led to the news. */
    private boolean isLongBefore(Clause clause) {
        var after = reading.mark(clause.first());
        return after != null
                && after.last() > after.first()
                && reading.word(after.last()).equals("after");
    }

    /** A verb of its own, or a noun that does something: "after strikes kill 104", not "after the attack". */
    private boolean isDeed(Trigger trigger) {
        if (!trigger.noun()) {
            return true;
        }
        for (int at = trigger.last() + 1; at <= trigger.clause().last(); at++) {
            var mark = reading.mark(at);
            if (mark != null && mark.isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** A photo's caption ends in its credit: "[Name/Agency]". */
    private boolean isCaption() {
        int end = reading.size() - 1;
        if (end > 1 && reading.word(end).equals(".")) {
            end--;
        }
        var close = reading.word(end);
        if (!close.equals("]") && !close.equals(")")) {
            return false;
        }
        boolean credit = false;
        for (int at = end - 1; at > 0 && at > end - 16; at--) {
            var word = reading.word(at);
            credit |= word.equals("/") || reading.is(at, Little.CREDIT);
            if (word.equals("[") || word.equals("(")) {
                return credit && at > 3;
            }
        }
        return false;
    }
}
