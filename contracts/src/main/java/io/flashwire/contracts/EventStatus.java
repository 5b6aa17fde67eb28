package io.flashwire.contracts;

/** How far an event has come, and on whose word. Definitions: docs/events.md. */
public enum EventStatus {
    OCCURRED(true),
    CLAIMED(true),
    DENIED(false),
    CALLED_FOR(false),
    PROPOSED(false),
    THREATENED(false),
    REJECTED(false),
    AGREED(true),
    IN_FORCE(true),
    EXTENDED(true),
    ENDED(true),
    VIOLATED(true),
    PAST(false);

    private final boolean alerting;

    EventStatus(boolean alerting) {
        this.alerting = alerting;
    }

    /** Whether an event of this status can raise an alert on its own. */
    public boolean alerting() {
        return alerting;
    }
}
