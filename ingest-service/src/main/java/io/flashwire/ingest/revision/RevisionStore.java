package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import java.util.Collection;
import java.util.List;

/** Where every known update stands. */
public interface RevisionStore {

    /** Decides on the candidates, in order, and keeps what has to be sent; after that no crash can give its revision away again. */
    List<Admission> admit(List<Candidate> candidates);

    /** Kafka has these. */
    void published(Collection<LiveUpdate> sent);
}
