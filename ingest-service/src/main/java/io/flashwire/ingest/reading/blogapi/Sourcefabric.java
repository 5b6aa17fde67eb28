package io.flashwire.ingest.reading.blogapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.clock.IsoStamp;
import io.flashwire.ingest.reading.HtmlText;
import io.flashwire.ingest.reading.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Live Blog by Sourcefabric: the list of its interface, {@code _items[]} of posts that hold items in groups, and one post of its
 * syndication with its {@code items[]} beside it.
 */
record Sourcefabric(JsonNode list, List<JsonNode> posts) implements LiveBlogApiReader.Blog {

    private static final Pattern PAGE = Pattern.compile("(?<=[?&])page=\\d+");

    static Optional<LiveBlogApiReader.Blog> in(JsonNode json) {
        var list = json.path("posts").isObject() ? json.path("posts") : json;
        var posts = new ArrayList<JsonNode>();
        if (json.path("post").isObject() && json.path("items").isArray()) {
            posts.add(json);
        }
        list.path("_items").forEach(posts::add);
        boolean known = !posts.isEmpty() && posts.stream().allMatch(Sourcefabric::isPost);
        boolean emptyList = list.path("_items").isArray() && list.path("_meta").has("total") && posts.isEmpty();
        return known || emptyList ? Optional.of(new Sourcefabric(list, List.copyOf(posts))) : Optional.empty();
    }

    private static boolean isPost(JsonNode node) {
        var post = new Entry(node).post();
        return post.has("post_status") || post.has("groups") || post.has("blog") || node.has("items");
    }

    @Override
    public List<Entry> entries() {
        return posts.stream().map(Entry::new).toList();
    }

    @Override
    public boolean whole() {
        var meta = list.path("_meta");
        return meta.has("total")
                && meta.path("page").asInt(1) == 1
                && meta.path("total").asInt() == posts.size();
    }

    /** The list names its next page relative to a root that it does not name: only the number of the page counts. */
    @Override
    public @Nullable String nextPage(@Nullable String url) {
        var href = list.path("_links").path("next").path("href").asText("");
        var page = PAGE.matcher(href);
        if (url == null || !page.find()) {
            return href.startsWith("http") ? href : null;
        }
        var own = PAGE.matcher(url);
        return own.find() ? own.replaceFirst(page.group()) : url + (url.indexOf('?') < 0 ? "?" : "&") + page.group();
    }

    record Entry(JsonNode node) implements LiveBlogApiReader.Entry {

        private JsonNode post() {
            return node.path("post").isObject() ? node.path("post") : node;
        }

        @Override
        public String key() {
            return LiveBlogApiReader.text(post(), "producer_post_id", "guid", "_id");
        }

        /** Drafts, readers' comments and contributions that wait for an editor are not the outlet's word. */
        @Override
        public Optional<String> leftOut() {
            if (deleted()) {
                return Optional.empty();
            }
            var status = LiveBlogApiReader.text(post(), "post_status");
            if (!status.isEmpty() && !status.equals("open")) {
                return Optional.of("not published: " + status);
            }
            if (items().anyMatch(item -> type(item).startsWith("advertisement"))) {
                return Optional.of("advertisement");
            }
            return (headline() + body()).isBlank() ? Optional.of("no text") : Optional.empty();
        }

        @Override
        public boolean deleted() {
            return post().path("deleted").asBoolean()
                    || Stream.of("operation", "type")
                            .anyMatch(field -> node.path(field).asText("").equals("delete"))
                    || !post().path("unpublished_date").asText("").isEmpty();
        }

        @Override
        public Stamped stamped(Origin origin) {
            var told = LiveBlogApiReader.text(post(), "published_date", "firstcreated", "_created");
            var published =
                    told.isEmpty() ? Dated.unknown(null, null, Flag.UNPARSEABLE) : IsoStamp.read(told, origin.zone());
            var changed = deleted()
                    ? LiveBlogApiReader.text(post(), "_updated", "unpublished_date")
                    : LiveBlogApiReader.text(post(), "content_updated_date", "_updated");
            return new Stamped(published, IsoStamp.read(changed, origin.zone()).publishedAt());
        }

        @Override
        public String headline() {
            return HtmlText.of(LiveBlogApiReader.text(post(), "headline"));
        }

        @Override
        public String body() {
            return items().map(item -> HtmlText.of(LiveBlogApiReader.text(item, "text")))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n\n"));
        }

        @Override
        public @Nullable String url() {
            return null;
        }

        /** Its items in their order, without the group that only names the others. */
        private Stream<JsonNode> items() {
            var syndicated = each(node.path("items")).map(item -> item.has("item") ? item.path("item") : item);
            var grouped = each(post().path("groups"))
                    .filter(group -> !group.path("id").asText("").equals("root"))
                    .flatMap(group -> each(group.path("refs")))
                    .map(ref -> ref.path("item"));
            return Stream.concat(syndicated, grouped);
        }

        private static String type(JsonNode item) {
            return LiveBlogApiReader.text(item, "item_type").toLowerCase(Locale.ROOT);
        }

        private static Stream<JsonNode> each(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }
}
