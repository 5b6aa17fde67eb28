package io.flashwire.ingest.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files for as long as the process lives, for tests. */
public final class MemoryCopyFiles implements CopyFiles {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Filed filed, Instant at) {}

    @Override
    public synchronized List<Filed> file(List<Filed> arriving, Instant now) {
        var decided = Filed.decide(
                arriving, entries.values().stream().map(Entry::filed).toList());
        var placed = new ArrayList<Filed>();
        for (var filed : decided) {
            long place = filed.place() == null ? entries.size() : filed.place();
            var kept = new Filed(filed.id(), filed.source(), place, filed.print(), filed.copyOf());
            entries.put(filed.id(), new Entry(kept, now));
            placed.add(kept);
        }
        return placed;
    }

    @Override
    public synchronized void forget(Instant before) {
        entries.values().removeIf(entry -> entry.at().isBefore(before));
    }
}
