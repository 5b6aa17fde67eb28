package io.flashwire.alert;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Streams of updates by chance, the same for the same seed. */
public final class RandomDays {

    private static final EventKind[] KINDS = {
        EventKind.MARTIAL_LAW, EventKind.CURFEW, EventKind.CEASEFIRE, EventKind.TERRITORY, EventKind.CASUALTIES
    };
    private static final String[] PARTIES = {"ARM", "AZE", "ARTSAKH"};

    private RandomDays() {}

    /** The same updates in another order; the revisions of one keep theirs, for they come through one partition. */
    public static List<EnrichedUpdate> inAnotherOrder(List<EnrichedUpdate> updates, Random random) {
        Map<String, Deque<EnrichedUpdate>> revisions = new HashMap<>();
        var ids = new ArrayList<String>();
        for (var enriched : updates) {
            ids.add(enriched.update().id());
            revisions
                    .computeIfAbsent(enriched.update().id(), _ -> new ArrayDeque<>())
                    .add(enriched);
        }
        Collections.shuffle(ids, random);
        return ids.stream()
                .map(id -> revisions.getOrDefault(id, new ArrayDeque<>()).remove())
                .toList();
    }

    /** Reports, corrections and withdrawals by several outlets over four days, in no order of time. */
    public static List<EnrichedUpdate> of(Random random) {
        return of(random, Cast.MORNING);
    }

    /** The same of four other days: other updates, and other incidents. */
    public static List<EnrichedUpdate> of(Random random, Instant from) {
        var updates = new ArrayList<EnrichedUpdate>();
        var latest = new ArrayList<LiveUpdate>();
        for (var number = 0; number < 120; number++) {
            LiveUpdate update;
            if (!latest.isEmpty() && random.nextInt(4) == 0) {
                var index = random.nextInt(latest.size());
                var earlier = latest.get(index);
                update = random.nextBoolean()
                        ? Cast.withdrawn(earlier)
                        : Cast.corrected(earlier, "Corrected " + number, "Something else.");
                latest.set(index, update);
            } else {
                update = Cast.update(
                        Source.of("outlet-" + random.nextInt(4)),
                        "key-" + number + " " + from,
                        from.plusSeconds(random.nextInt(4 * 86_400)),
                        "Headline " + number,
                        "Body.");
                latest.add(update);
            }
            updates.add(telling(random, update));
        }
        return updates;
    }

    private static EnrichedUpdate telling(Random random, LiveUpdate update) {
        var telling = Telling.telling(update);
        for (var event = random.nextInt(3); event > 0; event--) {
            var statuses = EventStatus.values();
            telling.of(KINDS[random.nextInt(KINDS.length)], statuses[random.nextInt(statuses.length)]);
            if (random.nextInt(5) > 0) {
                telling.by(PARTIES[random.nextInt(PARTIES.length)]);
            }
            if (random.nextBoolean()) {
                telling.at("place-" + random.nextInt(3), "AZ", 38 + random.nextInt(3), 46, "PPL");
            }
            if (random.nextInt(4) == 0) {
                telling.inPassing();
            }
        }
        return telling.done();
    }
}
