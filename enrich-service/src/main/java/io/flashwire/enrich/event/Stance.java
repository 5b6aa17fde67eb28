package io.flashwire.enrich.event;

/** How somebody stands to what is told: the verbs and words around it. */
enum Stance {
    /** Urges, demands, must. */
    CALL,
    /** Offers, plans, is ready, may, will. */
    PROPOSE,
    /** What a text provides for: agreed once the text is. */
    PROVIDE,
    /** What a decree or law orders: done once it is signed. */
    DECREE,
    THREATEN,
    REJECT,
    DENY,
    /** Claims, allegedly, reports of: on nobody's authority but one side's. */
    CLAIM,
    /** Accuses, blames. */
    ACCUSE,
    /** Says, announces, tells. */
    SAY,
    /** Admits, confirms, acknowledges. */
    CONFIRM,
    /** Condemns, welcomes, mourns: it takes for granted what it is about. */
    REACT
}
