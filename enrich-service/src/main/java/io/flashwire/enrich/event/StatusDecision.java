package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;

/**
 * How far an event has come, and why we think so.
 *
 * @param kind of the event, which the words around a trigger can change: to stop a shelling is a ceasefire
 * @param optional known already, not this update's news
 * @param reason names the words that decided
 */
record StatusDecision(EventKind kind, EventStatus status, boolean claimed, boolean optional, String reason) {

    StatusDecision because(String added) {
        return new StatusDecision(kind, status, claimed, optional, reason + "; " + added);
    }

    StatusDecision claimed(String by) {
        var rests = status == EventStatus.OCCURRED ? EventStatus.CLAIMED : status;
        return new StatusDecision(kind, rests, true, optional, reason + "; on the word of " + by);
    }

    StatusDecision optional(String why) {
        return new StatusDecision(kind, status, claimed, true, reason + "; " + why);
    }

    StatusDecision past(String why) {
        return new StatusDecision(kind, EventStatus.PAST, claimed, true, reason + "; " + why);
    }
}
