package io.flashwire.enrich.event;

import io.flashwire.enrich.event.Clause.Link;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells history and recaps from news. */
final class Background {

    private static final int NEWS_DAYS = 7;
    private static final int NEWS_MONTH = 42;
    private static final int ADJECTIVE_REACH = 3;

    private final Reading reading;
    private final List<Dates.Found> dates;
    private final LocalDate today;
    private final boolean caption;
    private final boolean explainer;

    /** @param explainer whether the whole update explains what is known: "… explained", a timeline */
    Background(Reading reading, List<Dates.Found> dates, LocalDate today, boolean explainer) {
        this.reading = reading;
        this.dates = dates;
        this.today = today;
        this.explainer = explainer;
        this.caption = isCaption();
    }

    StatusDecision judged(StatusDecision decision, Trigger trigger) {
        var past = whyPast(trigger);
        if (past != null) {
            return decision.past(past);
        }
        var known = whyKnown(trigger);
        return known == null ? decision : decision.optional(known);
    }

    private @Nullable String whyPast(Trigger trigger) {
        var clause = trigger.clause();
        for (var date : dates) {
            if (!applies(date, trigger)) {
                continue;
            }
            if (date.month() == 0 || (date.year() != 0 && date.year() < today.getYear() - 1)) {
                if (date.year() != today.getYear()) {
                    return "happened in " + date.year();
                }
            } else {
                var day = date.resolved(today);
                if (day != null && ChronoUnit.DAYS.between(day, today) > (date.day() == 0 ? NEWS_MONTH : NEWS_DAYS)) {
                    return "happened on " + day;
                }
            }
        }
        for (var mark : reading.marks()) {
            if (mark.entry().is(Little.HISTORY) && (inFlow(mark.first(), clause) || isFrontedBy(mark))) {
                return "tells history";
            }
        }
        return null;
    }

    /** Whether a date says when the trigger happened: in its clause or at the head of the sentence, or as its adjective. */
    private boolean applies(Dates.Found date, Trigger trigger) {
        if (isLimit(date.first() - 1)) {
            return false;
        }
        if (date.month() == 0) {
            boolean adjective = date.last() < trigger.first()
                    && trigger.first() - date.last() <= ADJECTIVE_REACH
                    && !reading.is(date.last() + 1, Little.AND);
            boolean dated = reading.is(date.first() - 1, Little.IN);
            if (!adjective && !dated) {
                return false;
            }
            if (adjective && inFlow(date.first(), trigger.clause())) {
                return true;
            }
        }
        return inFlow(date.first(), trigger.clause()) || isFronted(date.first());
    }

    /** "until 7 August", "by the end of May": not when it happened. */
    private boolean isLimit(int before) {
        return reading.is(before, Little.FROM)
                || reading.is(before, Little.AS)
                || reading.is(before, Little.BY)
                || reading.is(before, Little.OF)
                || reading.is(before, Little.TO)
                || reading.is(before, Little.AFTER);
    }

    private boolean inFlow(int token, Clause clause) {
        return clause.holds(token)
                || (clause.link() == Link.SAME && clause.head() != null && inFlow(token, clause.head()));
    }

    private boolean isFronted(int token) {
        return token <= 4 && reading.is(0, Little.IN);
    }

    private boolean isFrontedBy(Mark mark) {
        return mark.first() == 0 || (mark.first() <= 3 && reading.is(0, Little.IN));
    }

    private @Nullable String whyKnown(Trigger trigger) {
        if (caption) {
            return "a caption";
        }
        if (explainer) {
            return "an explainer";
        }
        if (reading.is(0, Little.EARLIER)) {
            return "a recap";
        }
        if (trigger.clause().link() == Link.BACKGROUND) {
            return "named as background";
        }
        for (int at = trigger.clause().first(); at < trigger.first(); at++) {
            if (reading.is(at, Little.EARLIER) && reading.is(at - 1, Little.HAVE)) {
                return "had happened earlier";
            }
        }
        return null;
    }

    /** A photo's caption ends in its credit: "[Name/Agency]". */
    private boolean isCaption() {
        int end = reading.size() - 1;
        if (end > 1
                && !reading.isWord(end)
                && !reading.word(end).equals("]")
                && !reading.word(end).equals(")")) {
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
