package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.actor.ActorMention;
import org.jspecify.annotations.Nullable;

/** Decides whether an event stands as a fact or rests on the word of one side. */
final class Claims {

    private Claims() {}

    static StatusDecision judged(
            StatusDecision decision,
            Trigger trigger,
            @Nullable Speaker speaker,
            @Nullable ActorMention actor,
            @Nullable ActorMention target) {
        if (speaker == null || decision.claimed()) {
            return decision;
        }
        boolean told = decision.status() == EventStatus.OCCURRED || decision.status() == EventStatus.VIOLATED;
        if (!told || speaker.stance() == Stance.CONFIRM) {
            return decision;
        }
        var who = speaker.who();
        if (who == null) {
            boolean onesided = speaker.official() && isContested(decision.kind(), actor);
            return onesided || speaker.stance() == Stance.CLAIM ? decision.claimed("an unnamed source") : decision;
        }
        var kind = decision.kind();
        boolean own = actor != null && sameSide(who, actor);
        if (own) {
            boolean boast = Kinds.isGain(kind) || (kind == EventKind.CASUALTIES && isParty(who));
            return boast ? decision.claimed(who.name()) : decision.because("done by the speaker");
        }
        if (kind == EventKind.CASUALTIES) {
            boolean enemys = target != null && !sameSide(who, target) && actor != null;
            return enemys && isParty(who) && speaker.stance() == Stance.CLAIM ? decision.claimed(who.name()) : decision;
        }
        boolean lost = trigger.doer() == Deed.Doer.OBJECT || (target != null && sameSide(who, target));
        if (lost && Kinds.isGain(kind)) {
            return decision.because("admitted by the side that loses by it");
        }
        boolean nobodys = kind == EventKind.DISPLACEMENT || kind == EventKind.CLASH;
        boolean accusing = Kinds.isHostile(kind) && (!nobodys || actor != null);
        if (kind == EventKind.PRISONER_EXCHANGE) {
            return decision.because("told by those who got them back");
        }
        boolean against = accusing || decision.status() == EventStatus.VIOLATED || actor != null;
        boolean neutral = !isParty(who) && speaker.stance() == Stance.SAY;
        return against && !neutral ? decision.claimed(who.name()) : decision;
    }

    /** Gains, and what an enemy does: a side's officials are no witness to it. */
    private static boolean isContested(EventKind kind, @Nullable ActorMention actor) {
        return Kinds.isGain(kind) || (Kinds.isFighting(kind) && actor != null);
    }

    static boolean sameSide(ActorMention one, ActorMention other) {
        return one.actorId().equals(other.actorId())
                || (one.affiliation() != null && one.affiliation().equals(other.affiliation()));
    }

    /** Organisations and media report; states and armed groups take sides. */
    private static boolean isParty(ActorMention who) {
        return who.type() != Actor.Type.ORGANISATION
                && who.type() != Actor.Type.MEDIA
                && who.type() != Actor.Type.CIVILIANS;
    }
}
