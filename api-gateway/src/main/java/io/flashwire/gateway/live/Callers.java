package io.flashwire.gateway.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who follows streams of this replica: each key or session so many at most, and only while it is good. */
public final class Callers {

    private final Map<String, Set<Grant>> grants = new HashMap<>();
    private final int limit;
    private final InstantSource clock;

    /** @param limit how many streams one caller may follow at a time */
    public Callers(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Says which of the callers are still good. */
    public interface Standing {
        Set<String> among(Set<String> callers, Instant now);
    }

    /**
     * @param until when the caller's leave ends by itself
     * @return empty where the caller follows as many streams as it may
     */
    public synchronized Optional<Grant> admit(String caller, @Nullable Instant until) {
        var held = grants.computeIfAbsent(caller, _ -> new HashSet<>());
        if (held.size() >= limit) {
            return Optional.empty();
        }
        var grant = new Grant(caller, until, clock);
        held.add(grant);
        return Optional.of(grant);
    }

    public synchronized void leave(Grant grant) {
        grants.computeIfPresent(grant.caller(), (_, held) -> {
            held.remove(grant);
            return held.isEmpty() ? null : held;
        });
    }

    /** Withdraws the leave of all who are good no longer. */
    public void review(Standing standing) {
        var present = present();
        if (present.isEmpty()) {
            return;
        }
        var gone = new HashSet<>(present);
        gone.removeAll(standing.among(present, clock.instant()));
        withdraw(gone);
    }

    private synchronized Set<String> present() {
        return Set.copyOf(grants.keySet());
    }

    private synchronized void withdraw(Set<String> callers) {
        callers.forEach(caller -> grants.getOrDefault(caller, Set.of()).forEach(Grant::withdraw));
    }
}
