package io.flashwire.ingest.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.UpdateState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The data that a page's own scripts draw its entries from. It is no published vocabulary, but outlets' systems call the same
 * things by few names.
 *
 * @param whole whether the model says that it holds all entries
 */
record PageModel(String headline, List<Post> posts, boolean whole) {

    private static final int DEEPEST = 40;
    private static final int MOST_ASSIGNED = 200;
    private static final List<String> LISTS =
            List.of("blocks", "children", "updates", "liveBlogUpdates", "liveUpdates", "posts", "entries");
    private static final String[] IDS = {"id", "_id", "blockId", "uid", "uuid"};
    private static final String[] HEADLINES = {"replacementHeadline", "title", "headline"};
    private static final String[] PUBLISHED = {
        "blockFirstPublished", "firstPublished", "blockCreatedOn", "published_gmt", "date_gmt", "datePublished",
        "publishedAt", "published", "publishDate", "date", "createdAt", "created"
    };
    private static final String[] MODIFIED = {
        "blockLastUpdated", "modified_gmt", "lastUpdated", "dateModified", "updatedAt", "lastModified", "modified"
    };
    private static final String[] BODIES = {"content", "bodyHtml", "html", "body", "text"};
    private static final Pattern ASSIGNED = Pattern.compile("(?:=|\\bJSON\\.parse\\()\\s*(?=[\\[{\"'])");
    private static final Pattern TELLING = Pattern.compile("\"?(?:" + String.join("|", LISTS) + ")\\\\?\"?\\s*:");

    /** Whether it has the text of its entries: lists of other stories have titles and times, too. */
    boolean tellsAll() {
        return posts.stream().noneMatch(post -> post.body().isBlank());
    }

    /** The largest model of entries on the page. */
    static Optional<PageModel> in(Document page) {
        var found = new ArrayList<PageModel>();
        for (var script : page.select("script:not([src]):not([type*=ld+json])")) {
            var data = script.data();
            if (TELLING.matcher(data).find()) {
                for (var root : roots(data)) {
                    collect(root, root, found, 0);
                }
            }
        }
        return found.stream()
                .reduce((one, other) -> other.posts().size() > one.posts().size() ? other : one);
    }

    private static List<JsonNode> roots(String data) {
        var start = data.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return LenientJson.parse(data).roots();
        }
        var roots = new ArrayList<JsonNode>();
        var characters = data.toCharArray();
        var assigned = ASSIGNED.matcher(data);
        for (int i = 0; i < MOST_ASSIGNED && assigned.find(); i++) {
            var value = LenientJson.valueAt(characters, assigned.end());
            if (value.isTextual() && TELLING.matcher(value.asText()).find()) {
                roots.addAll(LenientJson.parse(value.asText()).roots());
            } else if (value.isContainerNode() && value.size() > 0) {
                roots.add(value);
            }
        }
        return roots;
    }

    private static void collect(JsonNode node, JsonNode root, List<PageModel> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var list : LISTS) {
            var posts = posts(node.path(list), root);
            if (posts.size() > 1 || (posts.size() == 1 && node.path("isLive").asBoolean())) {
                boolean whole = posts.size() == node.path(list).size() && list.equals("children");
                found.add(new PageModel(text(node, HEADLINES), posts, whole));
            }
        }
        for (var child : node) {
            if (child.isContainerNode()) {
                collect(child, root, found, depth + 1);
            }
        }
    }

    private static List<Post> posts(JsonNode list, JsonNode root) {
        var posts = new ArrayList<Post>();
        if (list.isArray()) {
            for (var entry : list) {
                var post = post(resolve(entry, root));
                if (post != null) {
                    posts.add(post);
                }
            }
        }
        return posts;
    }

    /** Caches of queries keep each thing once and name it elsewhere. */
    private static JsonNode resolve(JsonNode entry, JsonNode root) {
        var reference = entry.path("__ref").asText("");
        return reference.isEmpty() ? entry : root.path(reference);
    }

    private static @Nullable Post post(JsonNode entry) {
        var id = text(entry, IDS);
        var published = time(entry, PUBLISHED);
        var headline = text(entry, HEADLINES);
        var body = body(entry);
        if (id.isEmpty() || published == null || (headline.isEmpty() && body.isEmpty())) {
            return null;
        }
        var correction = text(entry, "correctionText");
        return new Post(
                id,
                text(entry, "url", "link", "permalink"),
                headline,
                body,
                published,
                time(entry, MODIFIED),
                null,
                correction.isEmpty() ? null : correction,
                entry.path("deleted").asBoolean() || entry.path("isDeleted").asBoolean()
                        ? UpdateState.WITHDRAWN
                        : UpdateState.LIVE);
    }

    private static String body(JsonNode entry) {
        var body = text(entry, BODIES);
        if (!body.isEmpty()) {
            return body;
        }
        var parts = new StringBuilder();
        for (var element : entry.path("elements")) {
            parts.append(text(element, BODIES)).append('\n');
        }
        return parts.toString().strip();
    }

    private static String text(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isValueNode() && !value.asText().isBlank() && !value.isNull()) {
                return value.asText();
            }
        }
        return "";
    }

    /** What a name ending in {@code _gmt} holds is in UTC though nothing behind it says so. */
    private static @Nullable String time(JsonNode node, String... names) {
        for (var name : names) {
            var text = text(node, name);
            if (!text.isEmpty()) {
                return name.endsWith("_gmt") && text.matches(".*\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?")
                        ? text + "Z"
                        : text;
            }
        }
        return null;
    }
}
