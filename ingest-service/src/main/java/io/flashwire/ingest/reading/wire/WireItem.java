package io.flashwire.ingest.reading.wire;

import java.util.Optional;

/** One version of an item as an agency sends it, whatever the form; what is not said is empty. */
interface WireItem {

    /** What all versions of the item have in common. */
    String key();

    /** By whatever name the agency calls itself here: a name, a code, a domain. */
    Optional<String> provider();

    Status status();

    Optional<String> version();

    /** Plain text; empty where there is none. */
    String headline();

    /** Plain text; empty where there is none. */
    String body();

    Optional<String> language();

    Optional<String> firstCreated();

    Optional<String> versionCreated();

    Optional<String> embargo();

    /** As the agency counts it: a number, or a letter. */
    Optional<String> urgency();

    Optional<String> url();

    /** Whether the agency marks it as a test of its lines. */
    boolean test();

    /** Whether the agency says that this version corrects an earlier one. */
    boolean corrective();

    enum Status {
        USABLE,
        /** Not to be published until the agency says otherwise. */
        WITHHELD,
        /** Killed: no version of it may be used. */
        CANCELED
    }
}
