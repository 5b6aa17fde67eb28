package io.flashwire.enrich;

import io.flashwire.enrich.lexicon.PackException;
import io.flashwire.enrich.lexicon.PackFolder;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The enricher in use: made anew when the packs of the desk change. A broken pack leaves the old ones in place. */
public final class DeskPacks {

    /** What a look at the folder came to. */
    public sealed interface Look {
        record Unchanged() implements Look {}

        record Taken() implements Look {}

        /** @param reason with file and line */
        record Refused(String reason) implements Look {}
    }

    private final @Nullable PackFolder folder;
    private volatile Enricher current;
    private String seen;

    private DeskPacks(@Nullable PackFolder folder, Enricher current, String seen) {
        this.folder = folder;
        this.current = current;
        this.seen = seen;
    }

    /** Nothing but what Flashwire ships. */
    public static DeskPacks none() {
        return new DeskPacks(null, Enricher.shipped(), "");
    }

    /** @throws PackException where a pack is broken at the start: there is no old one yet */
    public static DeskPacks of(PackFolder folder) {
        var seen = folder.fingerprint();
        return new DeskPacks(folder, Enricher.with(folder), seen);
    }

    public Enricher current() {
        return current;
    }

    /** Takes up what has changed since the last look. */
    public synchronized Look look() {
        if (folder == null) {
            return new Look.Unchanged();
        }
        try {
            var now = folder.fingerprint();
            if (now.equals(seen)) {
                return new Look.Unchanged();
            }
            seen = now;
            current = Enricher.with(folder);
            return new Look.Taken();
        } catch (PackException | UncheckedIOException e) {
            return new Look.Refused(String.valueOf(e.getMessage()));
        }
    }
}
