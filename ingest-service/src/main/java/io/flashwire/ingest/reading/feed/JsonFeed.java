package io.flashwire.ingest.reading.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {

    private JsonFeed() {}

    static boolean is(JsonNode json) {
        if (!json.path("items").isArray()) {
            return false;
        }
        var first = json.path("items").path(0);
        return json.path("version").asText("").contains("jsonfeed.org")
                || json.has("home_page_url")
                || json.has("feed_url")
                || first.has("content_html")
                || first.has("content_text")
                || first.has("date_published");
    }

    static Optional<Feed> parse(JsonNode json) {
        if (!is(json)) {
            return Optional.empty();
        }
        var items = new ArrayList<FeedItem>();
        json.path("items").forEach(item -> items.add(item(item)));
        return Optional.of(new Feed(
                text(json, "home_page_url"),
                text(json, "feed_url"),
                hub(json),
                text(json, "next_url"),
                text(json, "language"),
                null,
                null,
                false,
                false,
                items));
    }

    private static FeedItem item(JsonNode item) {
        return new FeedItem(
                text(item, "id"),
                null,
                text(item, "url", "external_url"),
                orEmpty(text(item, "title")),
                orEmpty(text(item, "content_html", "content_text", "summary")),
                text(item, "date_published"),
                text(item, "date_modified"),
                text(item, "language"),
                false);
    }

    private static @Nullable String hub(JsonNode json) {
        for (var hub : json.path("hubs")) {
            if (hub.path("type").asText("").equalsIgnoreCase("WebSub")) {
                return text(hub, "url");
            }
        }
        return null;
    }

    /** Ids are numbers now and then. */
    private static @Nullable String text(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isValueNode() && !value.asText("").isBlank() && !value.isNull()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
