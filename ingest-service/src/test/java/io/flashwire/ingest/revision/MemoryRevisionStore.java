package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the standings for as long as the process lives: for reading files offline, and for tests. */
public final class MemoryRevisionStore implements RevisionStore {

    private final Map<String, Standing> standings = new HashMap<>();

    @Override
    public synchronized List<Admission> admit(List<Candidate> candidates) {
        var admissions = new Admissions(standings);
        var decided = admissions.decide(candidates);
        standings.putAll(admissions.changed());
        return decided;
    }

    @Override
    public synchronized void published(Collection<LiveUpdate> sent) {
        for (var update : sent) {
            standings.computeIfPresent(
                    update.id(),
                    (id, standing) ->
                            standing.newest().revision() == update.revision() ? standing.asPublished() : standing);
        }
    }
}
