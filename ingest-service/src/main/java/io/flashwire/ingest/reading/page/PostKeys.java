package io.flashwire.ingest.reading.page;

import io.flashwire.ingest.reading.Addresses;
import io.flashwire.ingest.reading.EntryKeys;
import io.flashwire.ingest.reading.HtmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a page's entries: their own ids or anchors; where an outlet gives them none, what editors leave alone. */
final class PostKeys {

    private PostKeys() {}

    /** In the order of the posts. Equal only for posts that are the same twice. */
    static List<String> of(List<Post> posts, @Nullable String page) {
        var titles = new HashMap<String, Map<String, Integer>>();
        for (var post : posts) {
            for (var key : candidates(post, page)) {
                titles.computeIfAbsent(key, _ -> new HashMap<>())
                        .merge(post.headline() + '\n' + post.body(), 1, Integer::sum);
            }
        }
        var made = new EntryKeys();
        var keys = new ArrayList<String>(posts.size());
        for (var post : posts) {
            keys.add(candidates(post, page).stream()
                    .filter(key -> titles.getOrDefault(key, Map.of()).size() == 1)
                    .findFirst()
                    .orElseGet(() -> made.next(
                            post.published() == null ? "" : post.published(),
                            post.headline(),
                            EntryKeys.opening(HtmlText.line(post.body())))));
        }
        return keys;
    }

    private static List<String> candidates(Post post, @Nullable String page) {
        var candidates = new ArrayList<String>(2);
        for (var address : new String[] {post.id(), post.url()}) {
            if (address != null && !address.isBlank() && !isThePageItself(address, page)) {
                candidates.add(Addresses.key(address));
            }
        }
        return candidates;
    }

    private static boolean isThePageItself(String address, @Nullable String page) {
        return page != null && address.indexOf('#') < 0 && Addresses.samePage(address, page);
    }
}
