package io.flashwire.ingest.push;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replies for as long as the process lives, for tests. */
public final class MemoryReplies implements Replies {

    private final Map<Id, Entry> entries = new HashMap<>();

    private record Id(String caller, String key) {}

    private record Entry(
            String digest, Instant claimedAt, @Nullable Reply reply) {}

    @Override
    public synchronized Claim claim(String caller, String key, String digest, Instant now) {
        var id = new Id(caller, key);
        var entry = entries.get(id);
        boolean brokenOff =
                entry != null && entry.reply() == null && entry.claimedAt().isBefore(now.minus(LONGEST_PUSH));
        if (entry == null || brokenOff) {
            entries.put(id, new Entry(digest, now, null));
            return new Claim.Fresh();
        }
        if (!entry.digest().equals(digest)) {
            return new Claim.OtherBody();
        }
        return entry.reply() == null ? new Claim.Running() : new Claim.Answered(entry.reply());
    }

    @Override
    public synchronized void keep(String caller, String key, Reply reply) {
        entries.computeIfPresent(
                new Id(caller, key), (_, entry) -> new Entry(entry.digest(), entry.claimedAt(), reply));
    }

    @Override
    public synchronized void release(String caller, String key) {
        entries.remove(new Id(caller, key));
    }

    @Override
    public synchronized void forget(Instant before) {
        entries.values().removeIf(entry -> entry.claimedAt().isBefore(before));
    }
}
