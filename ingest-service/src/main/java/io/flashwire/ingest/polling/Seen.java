package io.flashwire.ingest.polling;

import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.revision.Candidate;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each source held when this replica took it in last, so that the database is asked only of what has changed since. It
 * counts only where nobody else has polled the source meanwhile.
 */
final class Seen {

    private static final int MOST = 200_000;

    private final LinkedHashMap<String, Content> bySource = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** @param hashes by the ids of the entries */
    private record Content(int version, Instant polledAt, Map<String, String> hashes) {}

    synchronized List<Candidate> changed(Tracked tracked, List<Candidate> candidates) {
        var content = bySource.get(tracked.source().id());
        if (content == null
                || content.version() != tracked.version()
                || !content.polledAt().equals(tracked.progress().polledAt())) {
            return candidates;
        }
        return candidates.stream()
                .filter(candidate -> !candidate
                        .hash()
                        .equals(content.hashes().get(candidate.update().id())))
                .toList();
    }

    /** @param polledAt when the poll began, under which it will be put down */
    synchronized void taken(Tracked tracked, Instant polledAt, List<Candidate> all) {
        var hashes = new HashMap<String, String>();
        all.forEach(candidate -> hashes.put(candidate.update().id(), candidate.hash()));
        forget(bySource.put(tracked.source().id(), new Content(tracked.version(), polledAt, hashes)));
        size += hashes.size();
        while (size > MOST && bySource.size() > 1) {
            forget(bySource.pollFirstEntry().getValue());
        }
    }

    private void forget(@Nullable Content content) {
        size -= content == null ? 0 : content.hashes().size();
    }
}
