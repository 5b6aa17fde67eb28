package io.flashwire.ingest.copy;

import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.LiveUpdate.Copy;
import io.flashwire.contracts.UpdateState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Links updates to those of other sources whose words they repeat, so that both count as one origin. */
public final class Copies {

    /** Wire copy goes round within hours; what is alike after days is boilerplate. */
    public static final Duration REMEMBERED = Duration.ofDays(2);

    private final CopyFiles files;
    private final InstantSource clock;

    public Copies(CopyFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** The updates, in order, each with what it copies. */
    public List<LiveUpdate> linked(List<LiveUpdate> updates) {
        var arriving = new ArrayList<Filed>();
        for (var update : updates) {
            print(update)
                    .ifPresent(print -> arriving.add(
                            Filed.arriving(update.id(), update.source().id(), print)));
        }
        if (arriving.isEmpty()) {
            return updates;
        }
        var originals = new HashMap<String, Copy>();
        for (var filed : files.file(arriving, clock.instant())) {
            if (filed.copyOf() != null) {
                originals.put(filed.id(), filed.copyOf());
            }
        }
        return updates.stream()
                .map(update -> update.draft().copyOf(originals.get(update.id())).toUpdate())
                .toList();
    }

    public void forget() {
        files.forget(clock.instant().minus(REMEMBERED));
    }

    /** Outlets write headlines of their own, so the body tells; where there is next to none, all that there is. */
    private static Optional<Fingerprint> print(LiveUpdate update) {
        if (update.state() == UpdateState.WITHDRAWN) {
            return Optional.empty();
        }
        var body = update.text(Field.BODY);
        return Fingerprint.of(body).or(() -> Fingerprint.of(update.text(Field.HEADLINE) + "\n" + body));
    }
}
