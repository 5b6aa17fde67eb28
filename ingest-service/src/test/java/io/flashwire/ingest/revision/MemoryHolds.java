package io.flashwire.ingest.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Holds for as long as the process lives, for tests. */
public final class MemoryHolds implements Holds {

    private final Map<String, Candidate> waiting = new HashMap<>();

    @Override
    public synchronized Set<String> settle(Collection<Candidate> embargoed, Collection<Candidate> others) {
        var settling = Settling.decide(waiting, embargoed, others);
        waiting.putAll(settling.kept());
        waiting.keySet().removeAll(settling.gone());
        return settling.gone();
    }

    @Override
    public synchronized int release(Instant now, int most, Predicate<List<Candidate>> taking) {
        var due = waiting.values().stream()
                .filter(candidate -> !candidate.embargoedAt(now))
                .limit(most)
                .toList();
        if (due.isEmpty() || !taking.test(due)) {
            return 0;
        }
        due.forEach(candidate -> waiting.remove(candidate.update().id()));
        return due.size();
    }
}
