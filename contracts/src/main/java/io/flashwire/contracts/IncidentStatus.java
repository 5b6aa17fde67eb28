package io.flashwire.contracts;

/** What is known of an incident so far. */
public enum IncidentStatus {
    /** Told by unverified reports only. */
    RUMOURED,
    /** Told by one origin. */
    REPORTED,
    /** The competent authority's own act, or told by two independent origins. */
    CONFIRMED,
    /** Denied or contradicted. */
    DISPUTED,
    /** Lifted, ended. */
    OVER,
    /** Its evidence was withdrawn or corrected away. */
    RETRACTED
}
