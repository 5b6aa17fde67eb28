package io.flashwire.ingest.polling;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.polling.Teasers.Completion;
import io.flashwire.ingest.revision.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries that one look at a source finds, page by page. */
final class Look {

    private static final int MOST_LINKS = 10;

    private final Tracked tracked;
    private final Instant started;
    private final Seen seen;
    private final Teasers teasers;
    private final List<Candidate> settled = new ArrayList<>();
    private int entries;
    private int links;
    private boolean deferring;

    /** @param started under which it will be put down */
    Look(Tracked tracked, Instant started, Seen seen, Teasers teasers) {
        this.tracked = tracked;
        this.started = started;
        this.seen = seen;
        this.teasers = teasers;
    }

    /** What has come or changed on this page since the source was looked at last, ready to be taken in. */
    List<Candidate> changed(List<LiveUpdate> page) {
        entries += page.size();
        var candidates = page.stream().map(this::candidate).toList();
        var changed = seen.changed(tracked, candidates);
        var ready = new ArrayList<Candidate>();
        var unsettled = new ArrayList<Candidate>();
        for (var candidate : changed) {
            switch (completed(candidate.update())) {
                case Completion.As(var item) ->
                    ready.add(new Candidate(item, candidate.toldAt(), candidate.lookedAt()));
                case Completion.Later _ -> unsettled.add(candidate);
            }
        }
        deferring |= !unsettled.isEmpty();
        settled.addAll(candidates);
        settled.removeAll(unsettled);
        return ready;
    }

    private Candidate candidate(LiveUpdate entry) {
        return new Candidate(
                entry,
                Objects.requireNonNullElse(entry.modifiedAt(), started),
                tracked.progress().answers().answeredAt());
    }

    private Completion completed(LiveUpdate item) {
        if (!tracked.source().fullText() || !Teasers.isTeaser(item)) {
            return new Completion.As(item);
        }
        return ++links > MOST_LINKS ? new Completion.Later() : teasers.complete(tracked.source(), item);
    }

    /** All of it was taken in. */
    void done() {
        seen.taken(tracked, started, settled);
    }

    Tracked tracked() {
        return tracked;
    }

    Followed source() {
        return tracked.source();
    }

    Instant started() {
        return started;
    }

    /** When all pages had been read before this look. */
    @Nullable
    Instant sweptAt() {
        return tracked.progress().answers().sweptAt();
    }

    int entries() {
        return entries;
    }

    /** Whether some entries wait for the next look. */
    boolean deferring() {
        return deferring;
    }
}
