package io.flashwire.enrich.signal;

/** What a word around an event says of it. */
enum Cue {
    /** Declared, ordered, imposed, launched. */
    DONE,
    AGREED,
    /** Took effect, began. */
    BEGUN,
    EXTENDED,
    /** Lifted, cancelled, expired. */
    ENDED,
    /** Violated. */
    BROKEN,
    NOT,
    DENIED,
    REJECTED,
    CALLED,
    /** Will, plans to, is considering. */
    PLANNED,
    THREATENED,
    IF,
    /** Reportedly. */
    CLAIMED,
    ACCUSED,
    SAID,
    /** Years ago, anniversary. */
    HISTORY;

    /** Whether it says how somebody stands to what happened, also across a comma. */
    boolean isStance() {
        return switch (this) {
            case DENIED, REJECTED, CALLED, PLANNED, THREATENED, CLAIMED, ACCUSED, SAID -> true;
            case DONE, AGREED, BEGUN, EXTENDED, ENDED, BROKEN, NOT, IF, HISTORY -> false;
        };
    }
}
