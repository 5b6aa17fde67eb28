package io.flashwire.ingest.reading.feed;

import io.flashwire.ingest.reading.Addresses;
import io.flashwire.ingest.reading.EntryKeys;
import io.flashwire.ingest.reading.HtmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of a feed's items: their ids, as far as each item has one of its own; then their links; then their titles. */
final class FeedKeys {

    private FeedKeys() {}

    /** In the order of the items. Equal only where a feed lists an item twice. */
    static List<String> of(List<FeedItem> items) {
        var users = new HashMap<String, Set<String>>();
        for (var item : items) {
            for (var key : candidates(item)) {
                users.computeIfAbsent(key, _ -> new HashSet<>()).add(identity(item));
            }
        }
        var made = new EntryKeys();
        var keys = new ArrayList<String>(items.size());
        for (var item : items) {
            keys.add(candidates(item).stream()
                    .filter(key ->
                            item.deleted() || users.getOrDefault(key, Set.of()).size() == 1)
                    .findFirst()
                    .orElseGet(() -> made.next(
                            item.published() == null ? "" : item.published(),
                            HtmlText.line(item.title()),
                            EntryKeys.opening(HtmlText.line(item.content())))));
        }
        return keys;
    }

    private static List<String> candidates(FeedItem item) {
        var candidates = new ArrayList<String>(3);
        for (var name : new String[] {item.id(), item.about(), item.link()}) {
            if (name != null) {
                candidates.add(Addresses.key(name));
            }
        }
        return candidates;
    }

    /** What two items that share an id differ in, if they are two. */
    private static String identity(FeedItem item) {
        return item.deleted() ? "" : item.title() + '\n' + (item.link() == null ? "" : item.link());
    }
}
