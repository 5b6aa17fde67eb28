package io.flashwire.enrich.event;

import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as one sentence tells it, with the reason why it is read so.
 *
 * @param weak whether the words need others around them to mean war
 */
record Finding(
        StatusDecision decision,
        @Nullable ActorMention actor,
        @Nullable ActorMention target,
        @Nullable ActorMention speaker,
        @Nullable String place,
        @Nullable Instant occursAt,
        Span evidence,
        boolean weak) {

    private static final double PLAIN = 0.9;
    private static final double DOUBT = 0.1;

    EventKind kind() {
        return decision.kind();
    }

    EventStatus status() {
        return decision.status();
    }

    boolean optional() {
        return decision.optional();
    }

    Finding by(@Nullable ActorMention other) {
        return new Finding(decision, other, target, speaker, place, occursAt, evidence, weak);
    }

    Finding as(StatusDecision other) {
        return new Finding(other, actor, target, speaker, place, occursAt, evidence, weak);
    }

    /** This finding with what it lacks and the other one says. */
    Finding completedBy(Finding other) {
        return new Finding(
                decision,
                actor == null ? other.actor : actor,
                target == null ? other.target : target,
                speaker == null ? other.speaker : speaker,
                place == null ? other.place : place,
                occursAt == null ? other.occursAt : occursAt,
                evidence,
                weak && other.weak);
    }

    Event event(CodeTable codes) {
        return new Event(
                kind(),
                status(),
                id(actor),
                id(target),
                place,
                occursAt,
                decision.claimed(),
                id(speaker),
                evidence,
                confidence(),
                codes.of(kind(), status()),
                optional());
    }

    Reason reason() {
        return new Reason(
                kind(),
                evidence.text(),
                status() + (optional() ? " (not news of its own): " : ": ") + decision.reason());
    }

    private double confidence() {
        double doubts = (weak ? 1 : 0) + (actor == null ? 1 : 0) + (decision.claimed() ? 1 : 0) + (optional() ? 1 : 0);
        return Math.round((PLAIN - DOUBT * doubts) * 10) / 10.0;
    }

    private static @Nullable String id(@Nullable ActorMention mention) {
        return mention == null ? null : mention.actorId();
    }
}
