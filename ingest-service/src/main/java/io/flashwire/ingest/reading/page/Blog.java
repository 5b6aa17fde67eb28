package io.flashwire.ingest.reading.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live blog as its page's data tells it, every text still as it is written there.
 *
 * @param damaged whether some of the data could not be read
 */
record Blog(
        @Nullable String url,
        String headline,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String coverageStart,
        @Nullable String language,
        List<Post> posts,
        boolean damaged) {

    Blog {
        posts = List.copyOf(posts);
    }

    Blog with(List<Post> others) {
        return new Blog(url, headline, published, modified, coverageStart, language, others, damaged);
    }
}
