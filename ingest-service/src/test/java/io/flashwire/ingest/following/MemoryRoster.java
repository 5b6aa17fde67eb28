package io.flashwire.ingest.following;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A roster for as long as the process lives. */
public final class MemoryRoster implements Roster {

    private final InstantSource clock;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Lease> leases = new HashMap<>();

    private record Lease(String owner, Instant until) {}

    public MemoryRoster(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Tracked> all() {
        return entries.values().stream()
                .flatMap(entry -> entry.tracked().stream())
                .toList();
    }

    @Override
    public synchronized Optional<Tracked> find(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Entry::tracked);
    }

    @Override
    public boolean add(Followed source) {
        return changing(all -> all.add(source));
    }

    @Override
    public Optional<Tracked> change(String id, UnaryOperator<Followed> change) {
        return changing(all -> all.change(id, change));
    }

    @Override
    public boolean remove(String id) {
        return changing(all -> all.remove(id));
    }

    @Override
    public void declare(List<Followed> sources) {
        var _ = changing(all -> {
            all.declare(sources);
            return true;
        });
    }

    private synchronized <T> T changing(Function<Entries, T> change) {
        var all = new Entries(entries, clock.instant());
        var result = change.apply(all);
        for (var id : all.touched()) {
            all.entry(id).ifPresentOrElse(entry -> entries.put(id, entry), () -> entries.remove(id));
        }
        return result;
    }

    @Override
    public synchronized List<Tracked> lease(String owner, int most, Duration time) {
        var now = clock.instant();
        var due = entries.values().stream()
                .filter(entry ->
                        entry.active() && !entry.progress().nextPollAt().isAfter(now))
                .flatMap(entry -> entry.tracked().stream())
                .filter(tracked -> free(tracked.source().id(), now))
                .sorted(Comparator.comparing(tracked -> tracked.progress().nextPollAt()))
                .limit(most)
                .toList();
        due.forEach(tracked -> leases.put(tracked.source().id(), new Lease(owner, now.plus(time))));
        return due;
    }

    private boolean free(String id, Instant now) {
        var lease = leases.get(id);
        return lease == null || lease.until().isBefore(now);
    }

    @Override
    public synchronized void renew(String owner, Duration time) {
        var now = clock.instant();
        leases.replaceAll((_, lease) ->
                lease.owner().equals(owner) && !lease.until().isBefore(now) ? new Lease(owner, now.plus(time)) : lease);
    }

    @Override
    public synchronized void settle(String owner, Tracked polled, Progress progress) {
        var id = polled.source().id();
        var lease = leases.get(id);
        if (lease == null || !lease.owner().equals(owner)) {
            return;
        }
        leases.remove(id);
        entries.computeIfPresent(
                id,
                (_, entry) -> entry.version() == polled.version()
                        ? new Entry(entry.declared(), entry.source(), progress, entry.version())
                        : entry);
    }
}
