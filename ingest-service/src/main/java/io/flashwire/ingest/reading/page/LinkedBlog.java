package io.flashwire.ingest.reading.page;

import static io.flashwire.ingest.reading.page.LinkedData.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.UpdateState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@code LiveBlogPosting} in JSON-LD, in whichever way it is nested or spread over several scripts. */
final class LinkedBlog {

    private static final Set<String> POSTS =
            Set.of("BlogPosting", "LiveBlogUpdate", "NewsArticle", "Article", "SocialMediaPosting");

    private LinkedBlog() {}

    static Optional<Blog> in(LinkedData data) {
        var blogs = data.typed("LiveBlogPosting"::equals);
        if (blogs.isEmpty()) {
            return Optional.empty();
        }
        var first = blogs.getFirst();
        var posts = new ArrayList<Post>();
        blogs.forEach(blog -> posts.addAll(posts(blog, data)));
        if (posts.isEmpty()) {
            data.typed("BlogPosting"::equals).forEach(post -> posts.add(post(post)));
        }
        return Optional.of(new Blog(
                address(first),
                Objects.requireNonNullElse(text(first, "headline", "name"), ""),
                text(first, "datePublished", "dateCreated"),
                text(first, "dateModified"),
                text(first, "coverageStartTime"),
                text(first, "inLanguage"),
                posts,
                data.damaged()));
    }

    private static List<Post> posts(JsonNode blog, LinkedData data) {
        var updates = blog.path("liveBlogUpdate");
        var posts = new ArrayList<Post>();
        for (var update : updates.isArray() ? updates : List.of(updates)) {
            var resolved = data.resolve(update);
            if (resolved.has("@list")) {
                resolved.path("@list").forEach(item -> posts.add(post(data.resolve(item))));
            } else if (resolved.isObject() && isPost(resolved)) {
                posts.add(post(resolved));
            }
        }
        return posts;
    }

    private static boolean isPost(JsonNode node) {
        return !node.has("@type") || LinkedData.isA(node, POSTS::contains);
    }

    private static Post post(JsonNode node) {
        return new Post(
                text(node, "@id", "identifier"),
                text(node, "url", "mainEntityOfPage"),
                Objects.requireNonNullElse(text(node, "headline", "name"), ""),
                Objects.requireNonNullElse(text(node, "articleBody", "text", "description"), ""),
                text(node, "datePublished", "dateCreated"),
                text(node, "dateModified"),
                text(node, "inLanguage"),
                text(node, "correction"),
                UpdateState.LIVE);
    }

    private static @Nullable String address(JsonNode blog) {
        return text(blog, "url", "mainEntityOfPage", "@id");
    }
}
