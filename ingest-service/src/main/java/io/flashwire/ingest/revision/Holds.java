package io.flashwire.ingest.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where updates wait for the end of their embargo: nothing but this has seen them. One content waits for each update, the latest. */
public interface Holds {

    /**
     * Keeps those that are embargoed, and lets go of what waits for others that came instead of it: a version without embargo, a
     * withdrawal. What is older than what waits changes nothing.
     *
     * @param embargoed still at this moment
     * @return the ids of the others for which something waited that is let go of now
     */
    Set<String> settle(Collection<Candidate> embargoed, Collection<Candidate> others);

    /**
     * Hands out some of what waits no longer, and forgets it once it is taken; nobody else is handed the same meanwhile, and a
     * withdrawal of it waits until it is through.
     *
     * @param taking whether it was taken; where it was not, it waits on
     * @return how many were handed out and taken
     */
    int release(Instant now, int most, Predicate<List<Candidate>> taking);
}
