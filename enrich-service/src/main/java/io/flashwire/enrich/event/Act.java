package io.flashwire.enrich.event;

/** What is done with a measure, an accord or an operation: the verb closest to it. */
enum Act {
    /** Declared, ordered, announced, introduced. */
    IMPOSE,
    /** Agreed to, signed, accepted, brokered. */
    AGREE,
    /** Signed, sealed, shaken hands on: the terms are settled. */
    CONCLUDE,
    /** Begins, takes effect, is launched. */
    START,
    /** Holds, stays in force, is kept. */
    HOLD,
    /** Respected, observed: what one side can do alone. */
    KEEP,
    /** Completed, finished. */
    COMPLETE,
    EXTEND,
    /** Lifted, revoked, over, collapsed, stopped. */
    END,
    /** Violated, breached. */
    BREAK
}
