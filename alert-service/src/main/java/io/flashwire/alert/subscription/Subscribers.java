package io.flashwire.alert.subscription;

import io.flashwire.alert.search.SavedSearch;
import io.flashwire.alert.search.SavedSearches;
import io.flashwire.alert.silence.Silence;
import io.flashwire.alert.subscription.Routing.Known;
import io.flashwire.contracts.Alert;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All subscriptions, ready to be asked what becomes of an alert. Those with a saved search are looked at only where their
 * search finds the alert, or where they were told before.
 */
public final class Subscribers implements AutoCloseable {

    private final Map<UUID, Subscription> all = new LinkedHashMap<>();
    private final Set<UUID> withoutSearch = new HashSet<>();
    private final SavedSearches searches = new SavedSearches();

    public synchronized void put(Collection<Subscription> subscriptions) {
        var found = new HashMap<UUID, SavedSearch>();
        for (var subscription : subscriptions) {
            var id = subscription.id();
            all.put(id, subscription);
            var search = subscription.filter().search();
            if (search == null) {
                withoutSearch.add(id);
            } else {
                withoutSearch.remove(id);
                // Searches are checked before they are kept: what no longer reads finds nothing.
                SavedSearch.read(search).search().ifPresent(query -> found.put(id, query));
            }
        }
        searches.remove(subscriptions.stream()
                .map(Subscription::id)
                .filter(id -> !found.containsKey(id))
                .toList());
        searches.put(found);
    }

    public synchronized void retain(Set<UUID> ids) {
        var gone = all.keySet().stream().filter(id -> !ids.contains(id)).toList();
        gone.forEach(all::remove);
        gone.forEach(withoutSearch::remove);
        searches.remove(gone);
    }

    public synchronized int size() {
        return all.size();
    }

    /** What becomes of the alert, by subscription; those that do not ask for it are left out. */
    public synchronized Map<Subscription, Routing> route(
            Alert alert, Map<UUID, Known> known, Collection<Silence> silences, Instant now) {
        var found = searches.matching(alert);
        var candidates = new HashSet<>(withoutSearch);
        candidates.addAll(found);
        candidates.addAll(known.keySet());
        var routings = new LinkedHashMap<Subscription, Routing>();
        for (var id : candidates) {
            var subscription = all.get(id);
            if (subscription != null) {
                var routing = Routing.of(
                        alert,
                        subscription,
                        known.getOrDefault(id, Known.NOTHING),
                        found.contains(id) || withoutSearch.contains(id),
                        silences,
                        now);
                if (!(routing instanceof Routing.Pass)) {
                    routings.put(subscription, routing);
                }
            }
        }
        return routings;
    }

    /** Those of these ids that are there. */
    public synchronized Map<UUID, Subscription> get(Collection<UUID> ids) {
        return ids.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Subscription::id, Function.identity()));
    }

    @Override
    public void close() {
        searches.close();
    }
}
