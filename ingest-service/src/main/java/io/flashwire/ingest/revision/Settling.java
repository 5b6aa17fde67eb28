package io.flashwire.ingest.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the updates that wait when others come.
 *
 * @param kept by id, in the place of what waited
 * @param gone ids of what waits no longer
 */
public record Settling(Map<String, Candidate> kept, Set<String> gone) {

    /** @param waiting those of the same ids, by id */
    public static Settling decide(
            Map<String, Candidate> waiting, Collection<Candidate> embargoed, Collection<Candidate> others) {
        var kept = new HashMap<String, Candidate>();
        for (var candidate : embargoed) {
            var id = candidate.update().id();
            var before = kept.getOrDefault(id, waiting.get(id));
            if (before == null || !candidate.isBefore(before)) {
                kept.put(id, candidate);
            }
        }
        var gone = new HashSet<String>();
        for (var candidate : others) {
            var id = candidate.update().id();
            var before = kept.getOrDefault(id, waiting.get(id));
            if (before != null && !candidate.isBefore(before)) {
                kept.remove(id);
                gone.add(id);
            }
        }
        gone.retainAll(waiting.keySet());
        return new Settling(Map.copyOf(kept), Set.copyOf(gone));
    }
}
