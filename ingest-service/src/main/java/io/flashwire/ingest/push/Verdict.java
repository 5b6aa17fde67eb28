package io.flashwire.ingest.push;

import io.flashwire.ingest.revision.Candidate;

/** Whether a pushed update can be taken. */
public sealed interface Verdict {

    record Accepted(Candidate candidate) implements Verdict {}

    /** @param field that is wrong, as a path ({@code source.id}); empty where it is the whole update */
    record Refused(String field, String detail) implements Verdict {}
}
