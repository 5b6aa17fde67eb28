package io.flashwire.ingest.clock;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an entry was published, with how that was found. */
public record Dated(@Nullable Instant publishedAt, Clock clock) {

    public static Dated at(Instant instant, Basis basis, @Nullable String text, @Nullable String zone) {
        return new Dated(instant, Clock.of(basis, text, zone));
    }

    /** No time at all, rather than a guessed one. */
    public static Dated unknown(@Nullable String text, @Nullable String zone, Flag why) {
        return new Dated(null, new Clock(Basis.UNKNOWN, text, zone, List.of(why)));
    }

    public Dated flagged(Flag flag) {
        if (clock.flags().contains(flag)) {
            return this;
        }
        var flags = new ArrayList<>(clock.flags());
        flags.add(flag);
        return new Dated(publishedAt, new Clock(clock.basis(), clock.text(), clock.zone(), flags));
    }
}
