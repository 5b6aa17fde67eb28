package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.event.Clause.Link;
import org.jspecify.annotations.Nullable;

/** Finds whom a verb is said of, and who a noun belongs to. */
final class Subjects {

    private static final int AGENT_REACH = 6;
    private static final int OWNER_REACH = 6;

    private final Reading reading;
    private final Discourse discourse;
    private @Nullable Speaker speaking;

    Subjects(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.discourse = discourse;
    }

    /** Sets who says the whole sentence, whom "we" means. */
    void spokenBy(@Nullable Speaker speaker) {
        speaking = speaker;
    }

    /** The subject of the verb at this token of a clause. */
    @Nullable
    ActorMention of(int verb, Clause clause) {
        return of(verb, clause, 0);
    }

    private @Nullable ActorMention of(int verb, Clause clause, int depth) {
        var before = firstIn(clause.first(), verb - 1);
        var own = before == null && clause.holds(verb) ? reading.actor(verb) : before;
        if (own != null || depth > 4) {
            return own;
        }
        if (hasWord(clause.first(), verb - 1, Little.FIRST_PERSON)) {
            return speaking != null ? speaking.who() : referent(clause);
        }
        if (hasWord(clause.first(), verb - 1, Little.PRONOUN)) {
            if (clause.link() == Link.RELATIVE && clause.frame() == null) {
                var main = firstIn(0, clause.first() - 1);
                return main != null ? main : referent(clause);
            }
            return hasWord(verb, clause.last(), Little.FIRST_PERSON) ? other() : referent(clause);
        }
        var head = clause.head();
        return switch (clause.link()) {
            case SAME, VERB, PARTICIPLE -> head == null ? null : of(verbOf(head), head, depth + 1);
            case RELATIVE -> lastIn(0, clause.first() - 1);
            case CONTENT, MAIN ->
                isOwnForces(clause, verb) || isForceSpokenOf(clause, verb) || !hasNoun(clause.first(), verb - 1)
                        ? referent(clause)
                        : null;
            case BACKGROUND, ALONGSIDE, CONDITION -> null;
        };
    }

    /** "they have attacked us": somebody else than who says so. */
    private @Nullable ActorMention other() {
        var last = discourse.subject();
        var who = speaking == null ? null : speaking.who();
        return last != null && who != null && Claims.sameSide(last, who) ? null : last;
    }

    /** Whom a pronoun means: who is speaking, else whom the text spoke of last. */
    private @Nullable ActorMention referent(Clause clause) {
        var frame = clause.frame();
        if (frame != null) {
            return speaker(frame.words(), frame.clause());
        }
        return discourse.subject();
    }

    /** Who says something in these words: before them, or behind: "said Lavrov". */
    @Nullable
    ActorMention speaker(Mark words, Clause clause) {
        if (!words.isVerb()) {
            var owner = owner(words);
            return owner != null ? owner : agent(words.last() + 1, clause);
        }
        var own = firstIn(clause.first(), words.first() - 1);
        if (own != null) {
            return own;
        }
        if (clause.first() == words.first() || hasOnlyMarks(clause.first(), words.first() - 1)) {
            var inverted = firstIn(words.last() + 1, Math.min(clause.last(), words.last() + AGENT_REACH));
            if (inverted != null && clause.link() != Link.VERB) {
                return inverted;
            }
        }
        var last = discourse.speaker();
        boolean pronoun = hasWord(clause.first(), words.first() - 1, Little.PRONOUN);
        return pronoun && clause.frame() == null && last != null ? last.who() : of(words.first(), clause);
    }

    /** "Armenian shelling", "Israel's raid": who a noun belongs to. */
    @Nullable
    ActorMention owner(Mark noun) {
        return owner(noun.first());
    }

    @Nullable
    ActorMention owner(int noun) {
        for (int at = noun - 1; at >= 0 && at >= noun - OWNER_REACH; at--) {
            var actor = reading.actor(at);
            if (actor != null && !isBacker(actor) && !isHome(actor)) {
                return actor;
            }
            var mark = reading.mark(at);
            boolean ends = mark != null
                    && (mark.isFinite()
                            || mark.entry().is(Little.IN)
                            || mark.entry().is(Little.OF)
                            || mark.entry().is(Little.AGAINST)
                            || mark.entry().is(Little.AND)
                            || mark.entry().is(Little.AFTER)
                            || mark.entry().is(Little.BY));
            if (ends || !(reading.isWord(at) || isJoint(at))) {
                return null;
            }
        }
        return null;
    }

    private boolean isJoint(int at) {
        return reading.word(at).equals("'s")
                || reading.word(at).equals("-")
                || reading.word(at).equals("'");
    }

    /** "by Russian forces", "from Gaza": the agent behind a passive or a noun. */
    @Nullable
    ActorMention agent(int from, Clause clause) {
        for (int at = from; at <= clause.last(); at++) {
            if (reading.is(at, Little.BY) && !reading.is(at - 1, Little.BACKED)) {
                var agent = firstIn(at + 1, Math.min(clause.last(), at + AGENT_REACH));
                if (agent != null) {
                    return agent;
                }
            }
        }
        return null;
    }

    /** The first actor of a stretch, rather one that stands free than one behind a preposition. */
    @Nullable
    ActorMention firstIn(int from, int to) {
        ActorMention behindPreposition = null;
        for (var actor : reading.actors()) {
            if (actor.firstToken() >= from && actor.lastToken() <= to && !isBacker(actor) && !isHome(actor)) {
                if (!isBehindPreposition(actor.firstToken(), from)) {
                    return actor;
                }
                behindPreposition = behindPreposition == null ? actor : behindPreposition;
            }
        }
        return behindPreposition;
    }

    /** "Rwandan-backed rebels" */
    private boolean isBacker(ActorMention actor) {
        return reading.word(actor.lastToken() + 1).equals("-") && reading.is(actor.lastToken() + 2, Little.BACKED);
    }

    /** "Yemen's Houthis", "Sudan's RSF": whoever is named behind the state is meant. */
    private boolean isHome(ActorMention actor) {
        boolean state = actor.type() == Actor.Type.STATE
                && reading.word(actor.lastToken() + 1).equals("'s");
        int at = state ? actor.lastToken() + 2 : actor.lastToken() + 1;
        var next = actor.type() == Actor.Type.STATE ? reading.actor(at) : null;
        return next != null && next.type() == Actor.Type.ARMED_GROUP && (state || actor.adjective());
    }

    private boolean isBehindPreposition(int at, int from) {
        for (int back = at - 1; back >= from && back >= at - 3; back--) {
            var mark = reading.mark(back);
            if (mark != null) {
                if (mark.entry().is(Little.IN) || mark.entry().is(Little.AGAINST)) {
                    return true;
                }
                if (!mark.entry().is(Little.DETERMINER)) {
                    return false;
                }
            }
        }
        return false;
    }

    private @Nullable ActorMention lastIn(int from, int to) {
        ActorMention last = null;
        for (var actor : reading.actors()) {
            if (actor.firstToken() >= from && actor.lastToken() <= to) {
                last = actor;
            }
        }
        return last;
    }

    /** The token of the first finite verb of a clause, or its end. */
    int verbOf(Clause clause) {
        for (int at = clause.first(); at <= clause.last(); at++) {
            var mark = reading.mark(at);
            if (mark != null
                    && (mark.isFinite()
                            || mark.entry().is(Little.BE)
                            || mark.entry().is(Little.HAVE)
                            || mark.entry().is(Little.WILL))) {
                return mark.first();
            }
        }
        return clause.last() + 1;
    }

    private boolean hasWord(int from, int to, Little little) {
        for (int at = from; at <= to; at++) {
            if (reading.is(at, little)) {
                return true;
            }
        }
        return false;
    }

    /** "the ministry said troops had …": troops without a name are those of the speaker. */
    private boolean isOwnForces(Clause clause, int verb) {
        return clause.frame() != null
                && (hasThing(Thing.FIGHTER, clause.first(), verb - 1)
                        || hasThing(Thing.CONFLICT, clause.first(), verb - 1));
    }

    /** "Hamas breaks through the fence. Militants have …": the fighters of the force that was named last. */
    private boolean isForceSpokenOf(Clause clause, int verb) {
        var last = discourse.subject();
        return last != null
                && clause.frame() == null
                && (last.type() == Actor.Type.ARMED_GROUP || last.type() == Actor.Type.MILITARY)
                && hasThing(Thing.FIGHTER, clause.first(), verb - 1);
    }

    private boolean hasThing(Thing thing, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (reading.is(at, thing)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNoun(int from, int to) {
        for (int at = from; at <= to; at++) {
            var mark = reading.mark(at);
            if (reading.isWord(at) && (mark == null || mark.entry().isThing())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOnlyMarks(int from, int to) {
        for (int at = from; at <= to; at++) {
            if (reading.isWord(at) && reading.mark(at) == null) {
                return false;
            }
        }
        return true;
    }
}
