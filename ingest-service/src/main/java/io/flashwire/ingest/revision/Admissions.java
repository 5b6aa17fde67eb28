package io.flashwire.ingest.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on some updates in the order in which they came, each on what the ones before it left. */
public final class Admissions {

    private final Map<String, Standing> standings;
    private final Map<String, Standing> changed = new LinkedHashMap<>();

    /** @param standings by id, as they are now; not changed */
    public Admissions(Map<String, Standing> standings) {
        this.standings = Map.copyOf(standings);
    }

    public List<Admission> decide(List<Candidate> candidates) {
        return candidates.stream().map(this::decide).toList();
    }

    private Admission decide(Candidate candidate) {
        var id = candidate.update().id();
        var standing = changed.getOrDefault(id, standings.get(id));
        var admission = standing == null ? Standing.first(candidate) : standing.next(candidate);
        if (admission instanceof Admission.Send(var update, var _) && isNew(standing, update.revision())) {
            changed.put(id, Standing.after(standing, candidate, update));
        } else if (admission instanceof Admission.Barred(var update)) {
            changed.put(id, Standing.after(standing, candidate, update).asPublished());
        }
        return admission;
    }

    private static boolean isNew(@Nullable Standing standing, int revision) {
        return standing == null || revision > standing.newest().revision();
    }

    /** What has to be kept before anything is sent, by id. */
    public Map<String, Standing> changed() {
        return Map.copyOf(changed);
    }
}
