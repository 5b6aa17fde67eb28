package io.flashwire.ingest.following;

import io.flashwire.contracts.Source;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A source that is followed.
 *
 * @param outlet who publishes it: several sources of one outlet are one origin, and do not confirm each other
 * @param kind absent where the content tells
 * @param zone in which it tells times that name none
 * @param grade reliability on the Admiralty scale, A to F
 * @param interval between two polls; absent where its own pace decides
 * @param freshness how long it may bring nothing new before it counts as stale
 * @param fullText whether the link of an item is followed where the item is only a teaser
 */
public record Followed(
        String id,
        String name,
        URI url,
        @Nullable Kind kind,
        String outlet,
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable String grade,
        @Nullable Duration interval,
        SecretHeaders headers,
        Duration freshness,
        boolean fullText,
        boolean paused) {

    /** What a document of it is read with. */
    public Hints hints(URI at, Instant fetchedAt) {
        return new Hints(publisher(), zone, null, at.toString(), fetchedAt);
    }

    public Source publisher() {
        return new Source(outlet, name, url.resolve("/").toString(), grade);
    }

    /** Whether what is known of one says nothing of the other: it is to be read from the start. */
    public boolean readsOtherwiseThan(Followed other) {
        return !url.equals(other.url)
                || kind != other.kind
                || fullText != other.fullText
                || !outlet.equals(other.outlet)
                || !headers.equals(other.headers);
    }
}
