package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import java.util.List;
import java.util.Optional;

/** Numbers the revisions of updates that are read one after the other without a service, as of a page that was saved twice. */
public final class OfflineRevisions {

    private final RevisionStore store = new MemoryRevisionStore();

    /** The update as the revision that it is; empty where its content has been there before. */
    public Optional<LiveUpdate> next(LiveUpdate read) {
        var admission = store.admit(List.of(Candidate.read(read, null))).getFirst();
        return switch (admission) {
            case Admission.Send(var update, var _) -> {
                store.published(List.of(update));
                yield Optional.of(update);
            }
            case Admission.Unchanged _, Admission.Held _, Admission.Barred _, Admission.NothingToWithdraw _ ->
                Optional.empty();
        };
    }
}
