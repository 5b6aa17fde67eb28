package io.flashwire.enrich.signal;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an event has come, by the cues that govern it.
 *
 * @param optional whether it is history
 */
record Verdict(EventStatus status, boolean claimed, boolean optional) {

    private Verdict(EventStatus status) {
        this(status, false, false);
    }

    /**
     * @param own the status that the words of the event bring themselves; null for a noun that says nothing alone
     * @return null where nothing is reported
     */
    static @Nullable Verdict of(EventKind kind, @Nullable EventStatus own, Set<Cue> cues) {
        var told = told(kind, own, cues);
        if (cues.contains(Cue.HISTORY)) {
            return told == null ? null : new Verdict(EventStatus.PAST, false, true);
        }
        if (cues.contains(Cue.IF)) {
            return null;
        }
        boolean refusable = CueBook.isAccord(kind) || kind == EventKind.SURRENDER || kind == EventKind.WITHDRAWAL;
        if (cues.contains(Cue.REJECTED)) {
            return new Verdict(refusable ? EventStatus.REJECTED : EventStatus.DENIED);
        }
        if (cues.contains(Cue.DENIED)) {
            return new Verdict(EventStatus.DENIED);
        }
        if (cues.contains(Cue.NOT)) {
            boolean undone = cues.contains(Cue.ENDED) || cues.contains(Cue.EXTENDED) || cues.contains(Cue.CALLED);
            return undone ? null : new Verdict(refusable ? EventStatus.REJECTED : EventStatus.DENIED);
        }
        if (cues.contains(Cue.CALLED)) {
            return new Verdict(EventStatus.CALLED_FOR);
        }
        if (cues.contains(Cue.THREATENED)) {
            return new Verdict(EventStatus.THREATENED);
        }
        if (cues.contains(Cue.PLANNED)) {
            return new Verdict(EventStatus.PROPOSED);
        }
        if (told == null) {
            return null;
        }
        boolean claimed = cues.contains(Cue.CLAIMED) || cues.contains(Cue.ACCUSED);
        boolean claim = claimed && told == EventStatus.OCCURRED;
        return new Verdict(claim ? EventStatus.CLAIMED : told, claimed, false);
    }

    private static @Nullable EventStatus told(EventKind kind, @Nullable EventStatus own, Set<Cue> cues) {
        if (cues.contains(Cue.BROKEN)) {
            return CueBook.isAccord(kind) ? EventStatus.VIOLATED : own;
        }
        if (cues.contains(Cue.EXTENDED)) {
            return EventStatus.EXTENDED;
        }
        if (cues.contains(Cue.ENDED)) {
            return EventStatus.ENDED;
        }
        if (own != null) {
            return own;
        }
        if (CueBook.isAccord(kind)) {
            boolean agreed = cues.contains(Cue.AGREED) || cues.contains(Cue.DONE);
            return agreed ? EventStatus.AGREED : cues.contains(Cue.BEGUN) ? EventStatus.IN_FORCE : null;
        }
        if (cues.contains(Cue.DONE) || cues.contains(Cue.BEGUN)) {
            return EventStatus.OCCURRED;
        }
        return cues.contains(Cue.AGREED) ? agreed(kind) : null;
    }

    private static EventStatus agreed(EventKind kind) {
        return switch (kind) {
            case SURRENDER, WITHDRAWAL, PRISONER_EXCHANGE, TALKS -> EventStatus.AGREED;
            default -> EventStatus.OCCURRED;
        };
    }
}
