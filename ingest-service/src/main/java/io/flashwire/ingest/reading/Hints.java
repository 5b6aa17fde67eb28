package io.flashwire.ingest.reading;

import io.flashwire.contracts.Source;
import io.flashwire.ingest.clock.PageDay;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of a page; each of it wins over what the page says of itself.
 *
 * @param source {@link Source#of} an id is completed from the known sources
 * @param zone in which the outlet tells its times
 * @param day the page's day, for times of day and for articles
 * @param url where the page was
 * @param fetchedAt when it was fetched: the updates were first seen then, and a page of mere times of day is of that day
 */
public record Hints(
        @Nullable Source source,
        @Nullable ZoneId zone,
        @Nullable PageDay day,
        @Nullable String url,
        @Nullable Instant fetchedAt) {

    public static final Hints NONE = new Hints(null, null, null, null, null);
}
