package io.flashwire.ingest.reading.page;

import io.flashwire.contracts.UpdateState;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A {@code LiveBlogPosting} in microdata: the same vocabulary, spread over the page's elements. */
final class Microdata {

    private Microdata() {}

    static Optional<Blog> in(Document page) {
        var updates = page.select("[itemprop~=(?i)\\bliveBlogUpdates?\\b]");
        var blog = page.selectFirst("[itemtype$=LiveBlogPosting]");
        if (updates.isEmpty() || blog == null) {
            return Optional.empty();
        }
        return Optional.of(new Blog(
                value(blog, "url"),
                orEmpty(value(blog, "headline")),
                value(blog, "datePublished"),
                value(blog, "dateModified"),
                value(blog, "coverageStartTime"),
                value(blog, "inLanguage"),
                updates.stream().map(Microdata::post).toList(),
                false));
    }

    private static Post post(Element update) {
        return new Post(
                update.hasAttr("itemid") ? update.attr("itemid") : ownId(update),
                value(update, "url"),
                orEmpty(value(update, "headline")),
                body(update),
                value(update, "datePublished"),
                value(update, "dateModified"),
                value(update, "inLanguage"),
                null,
                UpdateState.LIVE);
    }

    private static @Nullable String ownId(Element update) {
        if (!update.id().isEmpty()) {
            return update.id();
        }
        for (var name : new String[] {"data-id", "data-update-id", "data-post-id", "data-entry-id"}) {
            if (update.hasAttr(name)) {
                return update.attr(name);
            }
        }
        return null;
    }

    private static String body(Element update) {
        var body = property(update, "articleBody");
        if (body == null) {
            return "";
        }
        return body.hasAttr("content") ? body.attr("content") : body.html();
    }

    private static @Nullable String value(Element item, String name) {
        var property = property(item, name);
        if (property == null) {
            return null;
        }
        for (var attribute : new String[] {"content", "datetime", "href", "src"}) {
            if (property.hasAttr(attribute)) {
                return property.attr(attribute);
            }
        }
        return property.text();
    }

    /** Of the item itself: what belongs to an item inside it, such as its author, says nothing of it. */
    private static @Nullable Element property(Element item, String name) {
        for (var candidate : item.select("[itemprop~=(?i)\\b" + name + "\\b]")) {
            var owner = candidate.parent();
            while (owner != null && !owner.equals(item) && !owner.hasAttr("itemscope")) {
                owner = owner.parent();
            }
            if (item.equals(owner)) {
                return candidate;
            }
        }
        return null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
