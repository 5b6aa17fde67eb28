package io.flashwire.enrich.signal;

import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.event.CodeTable;
import io.flashwire.enrich.event.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event as one sentence tells it. */
record Signal(
        EventKind kind,
        Verdict verdict,
        @Nullable ActorMention actor,
        @Nullable ActorMention speaker,
        @Nullable String place,
        Span evidence,
        Set<Cue> cues,
        List<Figure> figures) {

    private static final double SURE = 0.8;
    private static final double DOUBT = 0.2;

    /** What headline and body both tell is one. */
    static List<Signal> once(List<Signal> signals) {
        var merged = new ArrayList<Signal>();
        for (var signal : signals) {
            int same = -1;
            for (int i = 0; i < merged.size(); i++) {
                same = merged.get(i).isSame(signal) ? i : same;
            }
            if (same < 0) {
                merged.add(signal);
            } else {
                merged.set(same, merged.get(same).completedBy(signal));
            }
        }
        return merged;
    }

    private boolean isSame(Signal other) {
        boolean actors = actor == null
                || other.actor == null
                || actor.actorId().equals(other.actor.actorId())
                || (actor.affiliation() != null && actor.affiliation().equals(other.actor.affiliation()));
        return kind == other.kind && verdict.status() == other.verdict.status() && actors;
    }

    private Signal completedBy(Signal other) {
        return new Signal(
                kind,
                verdict,
                actor == null ? other.actor : actor,
                speaker == null ? other.speaker : speaker,
                place == null ? other.place : place,
                evidence,
                cues,
                figures);
    }

    Reason why() {
        return new Reason(
                kind, evidence.text(), verdict.status() + (cues.isEmpty() ? ": told" : ": by the cues " + cues));
    }

    Event event(CodeTable codes) {
        return new Event(
                kind,
                verdict.status(),
                actor == null ? null : actor.actorId(),
                null,
                place,
                null,
                verdict.claimed(),
                speaker == null ? null : speaker.actorId(),
                evidence,
                actor == null || verdict.claimed() ? SURE - DOUBT : SURE,
                codes.of(kind, verdict.status()),
                verdict.optional());
    }
}
