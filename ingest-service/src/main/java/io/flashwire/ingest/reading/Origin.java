package io.flashwire.ingest.reading;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateDraft;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.clock.Skew;
import io.flashwire.ingest.source.KnownSource;
import io.flashwire.ingest.source.KnownSources;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who published a document and when it was read: what all its entries have in common.
 *
 * @param zone in which the publisher tells times that name none
 */
public record Origin(
        Source source, @Nullable String language, @Nullable ZoneId zone, Instant seenAt) {

    private static final Source NOBODY_KNOWS = new Source("unknown", "Unknown source", null, "F");

    /** A new update of this origin, still without text; a time in the future is flagged. */
    public UpdateDraft draft(String key, Dated dated) {
        var checked = Skew.USUAL.check(dated, seenAt);
        return new LiveUpdate(
                        UpdateIds.of(source.id(), key),
                        source,
                        key,
                        1,
                        UpdateState.LIVE,
                        null,
                        "",
                        "",
                        language,
                        checked.publishedAt(),
                        null,
                        seenAt,
                        checked.clock(),
                        null,
                        null)
                .draft();
    }

    /** Of the document that calls itself by an address; its hints win over that, and {@code now} is when nobody fetched it. */
    static Origin of(Hints hints, @Nullable String ownUrl, KnownSources sources, Instant now) {
        var address = hints.url() == null ? ownUrl : hints.url();
        return of(hints, known(hints, address, sources), address, sources, now);
    }

    static Origin of(
            Hints hints, Optional<KnownSource> known, @Nullable String address, KnownSources sources, Instant now) {
        var source = hints.source() != null
                ? sources.complete(hints.source())
                : known.map(KnownSource::toSource).orElseGet(() -> publisherAt(address));
        var zone = hints.zone() != null
                ? hints.zone()
                : known.map(KnownSource::zone).orElse(null);
        return new Origin(
                source,
                known.map(KnownSource::language).orElse(null),
                zone,
                hints.fetchedAt() == null ? now : hints.fetchedAt());
    }

    static Optional<KnownSource> known(Hints hints, @Nullable String address, KnownSources sources) {
        if (hints.source() != null) {
            return sources.withId(hints.source().id());
        }
        return Optional.ofNullable(address).flatMap(sources::publishingAt);
    }

    private static Source publisherAt(@Nullable String url) {
        try {
            var host = url == null ? null : URI.create(url).getHost();
            return host == null ? NOBODY_KNOWS : new Source(host, host, null, null);
        } catch (IllegalArgumentException _) {
            return NOBODY_KNOWS;
        }
    }
}
