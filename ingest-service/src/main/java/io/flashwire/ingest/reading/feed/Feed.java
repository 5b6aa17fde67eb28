package io.flashwire.ingest.reading.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it writes itself.
 *
 * @param updated of the feed as a whole
 * @param self its own address, as it tells it
 * @param complete whether it says that it lists all items that there are
 * @param truncated whether it ends in the middle: what was cut off is left out
 */
record Feed(
        @Nullable String link,
        @Nullable String self,
        @Nullable String hub,
        @Nullable String next,
        @Nullable String language,
        @Nullable String updated,
        @Nullable Duration ttl,
        boolean complete,
        boolean truncated,
        List<FeedItem> items) {

    Feed {
        items = List.copyOf(items);
    }
}
