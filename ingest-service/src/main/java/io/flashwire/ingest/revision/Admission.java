package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;

/** What becomes of an update that came in. */
public sealed interface Admission {

    /** It is kept, and has to be published. */
    record Send(LiveUpdate update, Outcome outcome) implements Admission {}

    /** Its content is published already, or overtaken. */
    record Unchanged(LiveUpdate update) implements Admission {}

    /** It is kept, and will be published when its embargo is over. */
    record Held(LiveUpdate update) implements Admission {}

    /** It is withdrawn before anybody was told of it: nothing is published, of its earlier versions neither. */
    record Barred(LiveUpdate update) implements Admission {}

    /** It withdraws, without saying what, an update that nobody knows. */
    record NothingToWithdraw() implements Admission {}

    enum Outcome {
        NEW,
        REVISED,
        WITHDRAWN
    }
}
