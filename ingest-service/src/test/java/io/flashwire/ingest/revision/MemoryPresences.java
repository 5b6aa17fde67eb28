package io.flashwire.ingest.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Presences for as long as the process lives, for tests. */
public final class MemoryPresences implements Presences {

    private final Map<String, Map<String, Integer>> lists = new HashMap<>();

    @Override
    public synchronized Map<String, Integer> of(String list) {
        return Map.copyOf(lists.getOrDefault(list, Map.of()));
    }

    @Override
    public synchronized Set<String> missing(String list) {
        return lists.getOrDefault(list, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized void keep(String list, Map<String, Integer> missed) {
        lists.computeIfAbsent(list, _ -> new HashMap<>()).putAll(missed);
    }

    @Override
    public synchronized void forget(String list, Collection<String> keys) {
        lists.getOrDefault(list, new HashMap<>()).keySet().removeAll(keys);
    }
}
