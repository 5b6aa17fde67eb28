package io.flashwire.ingest.websub;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscriptions for as long as the process lives, for tests. */
public final class MemorySubscriptions implements Subscriptions {

    private final Map<String, Subscription> bySource = new HashMap<>();

    @Override
    public synchronized Optional<Subscription> ofSource(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    @Override
    public synchronized Optional<Subscription> withToken(String token) {
        return bySource.values().stream()
                .filter(subscription -> subscription.token().equals(token))
                .findFirst();
    }

    @Override
    public synchronized void keep(Subscription subscription) {
        bySource.put(subscription.source(), subscription);
    }

    @Override
    public synchronized void remove(String source) {
        bySource.remove(source);
    }

    @Override
    public synchronized List<Subscription> due(Instant now, int most) {
        var due = bySource.values().stream()
                .filter(subscription -> !subscription.nextAt().isAfter(now))
                .limit(most)
                .toList();
        due.forEach(subscription -> keep(subscription.asked(now)));
        return due;
    }
}
