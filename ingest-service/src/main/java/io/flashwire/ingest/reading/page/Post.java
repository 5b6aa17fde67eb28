package io.flashwire.ingest.reading.page;

import io.flashwire.contracts.UpdateState;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page's data tells it, every text still as it is written there.
 *
 * @param id of its own, if it has one
 * @param correction what its publisher says to have corrected in it
 */
record Post(
        @Nullable String id,
        @Nullable String url,
        String headline,
        String body,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String correction,
        UpdateState state) {

    Post under(String title) {
        return new Post(id, url, title, body, published, modified, language, correction, state);
    }

    Post at(@Nullable String time, @Nullable String change) {
        return new Post(id, url, headline, body, time, change, language, correction, state);
    }

    boolean empty() {
        return headline.isBlank() && body.isBlank();
    }
}
