package io.flashwire.ingest.following;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the roster.
 *
 * @param declared the source as the file has it; absent where the file has none
 * @param source as it is followed; absent where the API removed what the file still has
 * @param version one more with each change of the source
 */
public record Entry(@Nullable Followed declared, @Nullable Followed source, Progress progress, int version) {

    static Entry added(Followed source, Instant now) {
        return new Entry(null, source, Progress.begin(now), 1);
    }

    static Entry declaredFirst(Followed declared, Instant now) {
        return new Entry(declared, declared, Progress.begin(now), 1);
    }

    /** Of a source that the file has, whatever the API made of it meanwhile: only what the file says anew counts. */
    Entry declaredAs(Followed said, Instant now) {
        return said.equals(declared) ? this : new Entry(said, source, progress, version).changed(said, now);
    }

    Entry changed(Followed changed, Instant now) {
        boolean anew = source == null || changed.readsOtherwiseThan(source);
        return new Entry(declared, changed, anew ? Progress.begin(now) : progress.resumed(now), version + 1);
    }

    /** Empty where nothing has to be remembered of it. */
    Optional<Entry> removed() {
        return declared == null ? Optional.empty() : Optional.of(new Entry(declared, null, progress, version + 1));
    }

    /** Whether it is polled when its time comes. */
    public boolean active() {
        return source != null && !source.paused() && !progress.gone();
    }

    public Optional<Tracked> tracked() {
        return Optional.ofNullable(source).map(followed -> new Tracked(followed, progress, version, declared != null));
    }
}
