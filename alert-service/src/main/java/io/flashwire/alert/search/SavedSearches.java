package io.flashwire.alert.search;

import io.flashwire.contracts.Alert;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;

/**
 * All saved searches, by whose they are. An alert is held against those only that have a word in common with it, so that
 * thousands cost little.
 */
public final class SavedSearches implements AutoCloseable {

    private static final int PASSES = 2;

    private final Monitor monitor;

    public SavedSearches() {
        try {
            // Searches change one at a time, and whoever changed one expects it to hold at once: nothing to purge in
            // between.
            monitor = new Monitor(
                    SearchText.analyzer(), new MultipassTermFilteredPresearcher(PASSES), new MonitorConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void put(Map<UUID, SavedSearch> searches) {
        try {
            monitor.register(searches.entrySet().stream()
                    .map(entry -> new MonitorQuery(
                            entry.getKey().toString(), entry.getValue().query()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(Collection<UUID> ids) {
        try {
            monitor.deleteById(ids.stream().map(UUID::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose searches the alert matches. */
    public Set<UUID> matching(Alert alert) {
        try {
            return monitor.match(SearchText.of(alert), QueryMatch.SIMPLE_MATCHER).getMatches().stream()
                    .map(QueryMatch::getQueryId)
                    .map(UUID::fromString)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this one search matches the alert. */
    public static boolean matches(SavedSearch search, Alert alert) {
        try (var one = new SavedSearches()) {
            var id = new UUID(0, 0);
            one.put(Map.of(id, search));
            return one.matching(alert).contains(id);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
