package io.flashwire.ingest.revision;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.revision.Admission.Barred;
import io.flashwire.ingest.revision.Admission.NothingToWithdraw;
import io.flashwire.ingest.revision.Admission.Outcome;
import io.flashwire.ingest.revision.Admission.Send;
import io.flashwire.ingest.revision.Admission.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an update stands: its newest revision, and what came before.
 *
 * @param hashes of the contents of all its revisions, the newest last
 * @param toldAt of when the newest content is, where that is known
 * @param published whether Kafka is known to have the newest revision
 */
public record Standing(
        LiveUpdate newest, List<String> hashes, @Nullable Instant toldAt, boolean published) {

    /** Older hashes are forgotten: they only serve to know an old revision that comes again. */
    private static final int REMEMBERED = 32;

    public Standing {
        hashes = List.copyOf(hashes.subList(Math.max(0, hashes.size() - REMEMBERED), hashes.size()));
    }

    /** What becomes of an update that nobody has seen before. */
    static Admission first(Candidate candidate) {
        if (candidate.hasText()) {
            return new Send(candidate.asFirst(), candidate.withdrawn() ? Outcome.WITHDRAWN : Outcome.NEW);
        }
        // A wire withdraws all versions, so those that come late are known by this one.
        return candidate.update().version() == null ? new NothingToWithdraw() : new Barred(candidate.asFirst());
    }

    /** What becomes of an update that stands already. */
    Admission next(Candidate told) {
        var candidate = told.completedFrom(newest);
        if (candidate.hash().equals(hashes.getLast()) || isOvertaken(candidate)) {
            return published ? new Unchanged(newest) : new Send(newest, outcome());
        }
        return new Send(candidate.asNextOf(newest), candidate.withdrawn() ? Outcome.WITHDRAWN : Outcome.REVISED);
    }

    /**
     * Older content that comes late, or once more. Of an item of a wire, a lower version; one that was withdrawn comes back only with
     * a higher version, or the same made later, and is withdrawn whatever the version of the withdrawal. Of others, what is told of an earlier time than the
     * newest; or, where nothing says of when it is, a revision that was here before and was published before the newest was told.
     */
    private boolean isOvertaken(Candidate candidate) {
        var order = Versions.compare(candidate.update().version(), newest.version());
        if (order.isPresent() && !candidate.withdrawn()) {
            boolean killed = newest.state() == UpdateState.WITHDRAWN;
            if (killed) {
                return order.getAsInt() < 0 || (order.getAsInt() == 0 ? !isLater(candidate) : isEarlier(candidate));
            }
            if (order.getAsInt() != 0) {
                return order.getAsInt() < 0;
            }
        }
        if (toldAt == null || candidate.toldAt() != null) {
            return isEarlier(candidate);
        }
        var publishedAt = candidate.update().publishedAt();
        return publishedAt != null && publishedAt.isBefore(toldAt) && hashes.contains(candidate.hash());
    }

    private boolean isEarlier(Candidate candidate) {
        return toldAt != null
                && candidate.toldAt() != null
                && candidate.toldAt().isBefore(toldAt);
    }

    private boolean isLater(Candidate candidate) {
        return toldAt != null
                && candidate.toldAt() != null
                && candidate.toldAt().isAfter(toldAt);
    }

    /** Where an update stands after a revision of it was kept, and not yet published. */
    static Standing after(@Nullable Standing before, Candidate candidate, LiveUpdate kept) {
        var hashes = before == null ? new ArrayList<String>() : new ArrayList<>(before.hashes());
        hashes.add(new Candidate(kept, null).hash());
        return new Standing(kept, hashes, candidate.toldAt(), false);
    }

    Standing asPublished() {
        return new Standing(newest, hashes, toldAt, true);
    }

    private Outcome outcome() {
        if (newest.state() == UpdateState.WITHDRAWN) {
            return Outcome.WITHDRAWN;
        }
        return newest.revision() == 1 ? Outcome.NEW : Outcome.REVISED;
    }
}
