package io.flashwire.ingest.revision;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which entries are in which list. */
public interface Presences {

    /** How many looks in a row missed each entry of the list that is not forgotten, by its key. */
    Map<String, Integer> of(String list);

    /** The keys of those that the last look missed. */
    Set<String> missing(String list);

    /** @param missed of some keys, known or new */
    void keep(String list, Map<String, Integer> missed);

    void forget(String list, Collection<String> keys);
}
