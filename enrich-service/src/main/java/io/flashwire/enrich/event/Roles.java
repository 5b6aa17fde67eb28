package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.text.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who does an event, and to whom. */
final class Roles {

    private static final int BEHIND = 7;

    private final Reading reading;
    private final Subjects subjects;
    private final Voice voice;

    Roles(Reading reading, Subjects subjects) {
        this.reading = reading;
        this.subjects = subjects;
        this.voice = new Voice(reading);
    }

    @Nullable
    ActorMention actor(Trigger trigger, Chain chain, StatusDecision decision, @Nullable Speaker speaker) {
        var wishing = wishing(chain, decision.status());
        if (wishing != null) {
            var who = subjects.speaker(wishing.mark(), wishing.clause());
            if (who != null || decision.status() != EventStatus.THREATENED) {
                return who != null ? who : speaker == null ? null : speaker.who();
            }
        }
        var accused = accused(trigger, chain);
        if (accused != null) {
            return accused;
        }
        return trigger.noun() ? ofNoun(trigger, chain) : ofVerb(trigger);
    }

    /** The words of the one who wants, offers or refuses: that one is the actor. */
    private static Chain.@Nullable Governor wishing(Chain chain, EventStatus status) {
        return switch (status) {
            case CALLED_FOR -> chain.first(Stance.CALL);
            case PROPOSED -> chain.first(Stance.PROPOSE);
            case REJECTED -> chain.first(Stance.REJECT);
            default -> null;
        };
    }

    /** "accused Baku of shelling": whom the accusation names. */
    private @Nullable ActorMention accused(Trigger trigger, Chain chain) {
        var accusing = chain.first(Stance.ACCUSE);
        if (accusing == null || accusing.mark().last() >= trigger.first()) {
            return null;
        }
        return subjects.firstIn(accusing.mark().last() + 1, trigger.first() - 1);
    }

    private @Nullable ActorMention ofNoun(Trigger trigger, Chain chain) {
        var doing = chain.actor();
        boolean own = Kinds.use(trigger.kind()) == Use.OPERATION;
        if (own) {
            var owner = subjects.owner(trigger.first());
            if (owner != null) {
                return owner;
            }
            var agent = subjects.agent(trigger.last() + 1, trigger.clause());
            if (agent != null) {
                return agent;
            }
            var pair = between(trigger);
            if (pair != null) {
                return pair;
            }
        }
        if (doing != null) {
            var clause = trigger.clause();
            var doer = chain.passive()
                    ? subjects.agent(trigger.last() + 1, clause)
                    : doing.isVerb() ? subjects.of(doing.first(), clauseAt(doing, clause)) : subjects.owner(doing);
            if (doer != null) {
                return doer;
            }
            var agent = subjects.agent(trigger.last() + 1, clause);
            if (agent != null) {
                return agent;
            }
        }
        var claiming = chain.first(Stance.CLAIM);
        if (claiming != null && claiming.mark().isVerb() && trigger.clause().isSame(claiming.clause())) {
            return subjects.speaker(claiming.mark(), claiming.clause());
        }
        if (trigger.kind() == EventKind.WITHDRAWAL) {
            var owner = subjects.owner(trigger.first());
            return owner != null ? owner : confirming(chain);
        }
        return own ? null : subjects.owner(trigger.first());
    }

    /** "Kyiv confirms withdrawal": whoever speaks of a withdrawal without naming anybody speaks of its own. */
    private @Nullable ActorMention confirming(Chain chain) {
        for (var stance : List.of(Stance.CONFIRM, Stance.SAY)) {
            var governor = chain.first(stance);
            if (governor != null) {
                return subjects.speaker(governor.mark(), governor.clause());
            }
        }
        return null;
    }

    private static Clause clauseAt(Mark mark, Clause clause) {
        var at = clause;
        while (!at.holds(mark.first()) && at.head() != null) {
            at = at.head();
        }
        return at;
    }

    /** "between X and Y", "with X": the first that is named behind the noun. */
    private @Nullable ActorMention between(Trigger trigger) {
        var next = reading.word(trigger.last() + 1);
        return next.equals("between") || next.equals("with")
                ? subjects.firstIn(trigger.last() + 1, Math.min(trigger.clause().last(), trigger.last() + BEHIND))
                : null;
    }

    private @Nullable ActorMention ofVerb(Trigger trigger) {
        return switch (trigger.doer()) {
            case NOBODY, SUFFERER -> null;
            case OBJECT -> subjects.firstIn(trigger.last() + 1, trigger.clause().last());
            case SUBJECT ->
                isPassive(trigger) || isIntransitive(trigger)
                        ? agentOf(trigger)
                        : subjects.of(trigger.first(), trigger.clause());
        };
    }

    /** "died", "dead": the subject suffers it. */
    private static boolean isIntransitive(Trigger trigger) {
        return trigger.kind() == EventKind.CASUALTIES && trigger.form() == Form.NONE;
    }

    /** The agent of a passive; of casualties also whose shelling, or whom the fighting was with. */
    private @Nullable ActorMention agentOf(Trigger trigger) {
        int endured = trigger.form() == Form.PLAIN ? voice.endured(trigger.first(), trigger.clause()) : -1;
        var agent = endured >= 0
                ? subjects.firstIn(endured + 1, trigger.first() - 1)
                : subjects.agent(trigger.last() + 1, trigger.clause());
        if (agent == null && endured >= 0) {
            agent = subjects.agent(trigger.last() + 1, trigger.clause());
        }
        if (agent == null && trigger.kind() == EventKind.STRIKE) {
            return ofWeapon(trigger);
        }
        if (agent != null || trigger.kind() != EventKind.CASUALTIES) {
            return agent;
        }
        for (var mark : reading.marks()) {
            boolean cause = mark.first() > trigger.last()
                    && trigger.clause().holds(mark.first())
                    && mark.entry().topics().stream().anyMatch(topic -> Kinds.isFighting(topic.kind()));
            if (cause) {
                var owner = subjects.owner(mark);
                boolean behind = owner != null && owner.firstToken() > trigger.last();
                return behind ? owner : opponent(mark, trigger.clause());
            }
        }
        return null;
    }

    /** "Iranian missiles were fired at …" */
    private @Nullable ActorMention ofWeapon(Trigger trigger) {
        for (int at = trigger.first() - 1; at >= trigger.clause().first(); at--) {
            if (reading.is(at, Thing.ARMS)) {
                return subjects.owner(at);
            }
        }
        return null;
    }

    /** "in clashes with the army" */
    private @Nullable ActorMention opponent(Mark fighting, Clause clause) {
        return reading.is(fighting.last() + 1, Little.IN)
                ? subjects.firstIn(fighting.last() + 1, Math.min(clause.last(), fighting.last() + BEHIND))
                : null;
    }

    @Nullable
    ActorMention target(Trigger trigger, @Nullable ActorMention actor) {
        boolean suffers = trigger.doer() == Deed.Doer.SUFFERER || isPassive(trigger);
        if (!trigger.noun() && suffers) {
            var patient = subjects.of(trigger.first(), trigger.clause());
            return isOther(patient, actor) ? patient : null;
        }
        int to = Math.min(trigger.clause().last(), trigger.last() + 2 * BEHIND);
        for (var mention : reading.actors()) {
            boolean behind = mention.firstToken() > trigger.last() && mention.lastToken() <= to;
            if (behind && isOther(mention, actor) && !isHelped(mention, trigger)) {
                return mention;
            }
        }
        return null;
    }

    /** "fighting on Azerbaijan's side", "troops sent to help Kyiv": whose friends they are, not whom they strike. */
    private boolean isHelped(ActorMention mention, Trigger trigger) {
        if (trigger.kind() != EventKind.FOREIGN_FORCES) {
            return false;
        }
        boolean side = reading.word(mention.lastToken() + 1).equals("'s")
                && switch (reading.word(mention.lastToken() + 2)) {
                    case "side", "behalf", "ranks", "aid", "help" -> true;
                    default -> false;
                };
        int before = reading.word(mention.firstToken() - 1).equals("the")
                ? mention.firstToken() - 2
                : mention.firstToken() - 1;
        return side
                || switch (reading.word(before)) {
                    case "for", "alongside", "beside", "with", "of", "help", "support" -> true;
                    default -> false;
                };
    }

    private static boolean isOther(@Nullable ActorMention mention, @Nullable ActorMention actor) {
        return mention != null && (actor == null || !mention.actorId().equals(actor.actorId()));
    }

    private boolean isPassive(Trigger trigger) {
        return voice.isPassive(trigger.first(), trigger.last(), trigger.form(), trigger.clause());
    }
}
