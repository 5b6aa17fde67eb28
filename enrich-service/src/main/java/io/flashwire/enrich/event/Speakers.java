package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.event.Clause.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds on whose word a clause rests. */
final class Speakers {

    private static final int LABEL_WORDS = 6;

    private final Reading reading;
    private final List<Clause> clauses;
    private final Subjects subjects;
    private final @Nullable Speaker ofSentence;

    Speakers(Reading reading, List<Clause> clauses, Subjects subjects) {
        this.reading = reading;
        this.clauses = clauses;
        this.subjects = subjects;
        this.ofSentence = findOfSentence();
    }

    /** Who the whole sentence is attributed to, in words that frame nothing: "…, Kyiv said", "according to …". */
    @Nullable
    Speaker ofSentence() {
        return ofSentence;
    }

    @Nullable
    Speaker of(Trigger trigger, Chain chain) {
        for (var stance : List.of(Stance.ACCUSE, Stance.CLAIM, Stance.CONFIRM, Stance.SAY)) {
            var governor = chain.first(stance);
            if (governor != null && saysIt(governor.mark(), trigger)) {
                var speaker = speaker(governor.mark(), governor.clause(), stance);
                if (speaker != null) {
                    return speaker;
                }
            }
        }
        var frame = trigger.clause().frame();
        if (frame != null) {
            return speaker(frame.words(), frame.clause(), Stance.SAY);
        }
        return ofSentence;
    }

    /** "announced a curfew" announces; only words with a clause or an accusation behind them say something. */
    private static boolean saysIt(Mark words, Trigger trigger) {
        return !words.entry().isAct()
                || (trigger.clause().frame() != null
                        && trigger.clause().frame().words().isSame(words));
    }

    private @Nullable Speaker speaker(Mark words, Clause clause, Stance stance) {
        var who = subjects.speaker(words, clause);
        boolean official = names(Thing.OFFICIAL, clause.first(), clause.last());
        if (who == null && !official && !names(Thing.SOURCE, clause.first(), clause.last())) {
            return null;
        }
        boolean claims = words.entry().is(Stance.CLAIM) && stance == Stance.SAY;
        return new Speaker(who, official, claims ? Stance.CLAIM : stance);
    }

    private boolean names(Thing source, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (reading.is(at, source)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Speaker findOfSentence() {
        var label = label();
        if (label != null) {
            return label;
        }
        for (var mark : reading.marks()) {
            var entry = mark.entry();
            boolean says = entry.is(Stance.SAY) || entry.is(Stance.CONFIRM) || entry.is(Stance.CLAIM);
            if (!says || (!mark.isVerb() && !entry.is(Little.BY)) || entry.isAct() || frames(mark)) {
                continue;
            }
            var stance = entry.is(Stance.CONFIRM) ? Stance.CONFIRM : entry.is(Stance.CLAIM) ? Stance.CLAIM : Stance.SAY;
            var clause = clauseOf(mark);
            if (entry.is(Little.BY)) {
                var who = subjects.firstIn(mark.last() + 1, Math.min(clause.last(), mark.last() + 8));
                boolean official = names(Thing.OFFICIAL, mark.last() + 1, clause.last());
                if (who != null || official || names(Thing.SOURCE, mark.last() + 1, clause.last())) {
                    return new Speaker(who, official, stance);
                }
            } else if (mark.isFinite()) {
                var speaker = speaker(mark, clause, stance);
                if (speaker != null) {
                    return speaker;
                }
            }
        }
        return null;
    }

    private boolean frames(Mark mark) {
        for (var clause : clauses) {
            if (clause.frame() != null && clause.frame().words().isSame(mark) && clause.link() != Link.SAME) {
                return true;
            }
        }
        return false;
    }

    private Clause clauseOf(Mark mark) {
        for (var clause : clauses) {
            if (clause.holds(mark.first())) {
                return clause;
            }
        }
        return clauses.getLast();
    }

    /** "Kremlin: …", "…: Armenian PM": a short part with somebody who can speak, set off by a colon. */
    private @Nullable Speaker label() {
        int colon = -1;
        for (int at = 1; at < reading.size() - 1; at++) {
            if (reading.word(at).equals(":")) {
                colon = at;
                break;
            }
        }
        if (colon < 0) {
            return null;
        }
        if (colon <= LABEL_WORDS && isSpeaker(0, colon - 1)) {
            return new Speaker(subjects.firstIn(0, colon - 1), names(Thing.OFFICIAL, 0, colon - 1), Stance.SAY);
        }
        if (reading.isHeadline()
                && reading.size() - colon - 1 <= LABEL_WORDS
                && isSpeaker(colon + 1, reading.size() - 1)) {
            return new Speaker(
                    subjects.firstIn(colon + 1, reading.size() - 1),
                    names(Thing.OFFICIAL, colon + 1, reading.size() - 1),
                    Stance.SAY);
        }
        return null;
    }

    private boolean isSpeaker(int from, int to) {
        ActorMention who = subjects.firstIn(from, to);
        for (int at = from; at <= to; at++) {
            var mark = reading.actor(at) == null ? reading.mark(at) : null;
            if (mark != null
                    && (!mark.entry().topics().isEmpty() || mark.entry().is(Thing.CONFLICT))) {
                return false;
            }
        }
        boolean source = names(Thing.SOURCE, from, to) || names(Thing.OFFICIAL, from, to);
        return source || (who != null && who.type() != Actor.Type.CIVILIANS);
    }
}
