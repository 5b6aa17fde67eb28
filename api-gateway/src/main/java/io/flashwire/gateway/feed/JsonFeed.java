package io.flashwire.gateway.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.util.List;

/** Alerts as JSON Feed 1.1. */
public final class JsonFeed {

    public static final String TYPE = "application/feed+json";

    private JsonFeed() {}

    public static ObjectNode of(List<Alert> alerts, Links links) {
        var feed = WireJson.mapper()
                .createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", "Flashwire alerts")
                .put("home_page_url", links.site().toString())
                .put("feed_url", links.self().toString());
        links.next().ifPresent(next -> feed.put("next_url", next.toString()));
        var items = feed.putArray("items");
        for (var alert : alerts) {
            var item = items.addObject()
                    .put("id", alert.id())
                    .put("url", links.incident(alert.incident().id()).toString())
                    .put("title", alert.title())
                    .put("content_text", alert.text())
                    .put("date_published", alert.sentAt().toString());
            var tags = item.putArray("tags")
                    .add(alert.tier().name())
                    .add(alert.kind().name())
                    .add(alert.type().name());
            if (alert.exercise()) {
                tags.add("EXERCISE");
            }
        }
        return feed;
    }
}
