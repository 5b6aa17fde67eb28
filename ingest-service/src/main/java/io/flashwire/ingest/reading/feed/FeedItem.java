package io.flashwire.ingest.reading.feed;

import org.jspecify.annotations.Nullable;

/**
 * An item as its feed writes it.
 *
 * @param id the publisher's own, if it gives one
 * @param about what RDF calls it by, a stand-in for an id
 * @param content the full text, or the teaser where there is no more
 * @param deleted whether the feed says that it is gone, {@code updated} being when
 */
record FeedItem(
        @Nullable String id,
        @Nullable String about,
        @Nullable String link,
        String title,
        String content,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String language,
        boolean deleted) {

    static FeedItem deleted(String id, @Nullable String when) {
        return new FeedItem(id, null, null, "", "", null, when, null, true);
    }
}
