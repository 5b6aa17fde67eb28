package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.util.Set;

/**
 * A verb that tells an event: "shelled", "shot down".
 *
 * @param subject what has to do it, for instance only shells land on houses; empty where anybody may
 * @param object what has to be done to; empty where the verb alone is enough
 * @param status that it brings when told as a fact
 * @param doer where the text names who did it
 * @param weak as {@link Topic#weak}
 */
record Deed(EventKind kind, Set<Thing> subject, Set<Thing> object, EventStatus status, Doer doer, boolean weak) {

    Deed {
        subject = Set.copyOf(subject);
        object = Set.copyOf(object);
    }

    /** Where a text names who does the deed. */
    enum Doer {
        /** The subject, or the agent of a passive. */
        SUBJECT,
        /** "lost three tanks": the subject suffers it. */
        SUFFERER,
        /** "fell to the rebels": who comes behind the verb. */
        OBJECT,
        /** Nobody: "fled", "offline". */
        NOBODY
    }
}
