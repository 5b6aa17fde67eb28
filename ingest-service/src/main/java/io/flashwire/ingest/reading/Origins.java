package io.flashwire.ingest.reading;

import io.flashwire.ingest.source.KnownSources;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who published a document: as the caller says, else by its address, else by its own words. */
public record Origins(KnownSources sources, InstantSource clock) {

    /** @param ownUrl by which the document calls itself */
    public Origin of(Document document, @Nullable String ownUrl) {
        return Origin.of(document.hints(), ownUrl, sources, clock.instant());
    }

    /** @param words of the document in which its publisher may speak of itself */
    Origin speakingIn(String words, Hints hints) {
        var known = Origin.known(hints, hints.url(), sources)
                .or(() -> hints.source() == null ? sources.speakingIn(words) : Optional.empty());
        return Origin.of(hints, known, hints.url(), sources, clock.instant());
    }
}
