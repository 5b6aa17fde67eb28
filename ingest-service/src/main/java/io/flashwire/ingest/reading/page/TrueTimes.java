package io.flashwire.ingest.reading.page;

import io.flashwire.ingest.reading.HtmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Some outlets give every entry the times of the page. Those tell nothing of the entry: its own stand in what the page itself
 * draws it from, or nowhere, and then the entry's time is not to be trusted.
 */
final class TrueTimes {

    /** So many entries of one time are no coincidence. */
    private static final int NO_COINCIDENCE = 3;

    private final Document page;
    private final Map<String, Post> byId = new HashMap<>();
    private final Map<String, Post> byText = new HashMap<>();

    private TrueTimes(Document page, @Nullable PageModel model) {
        this.page = page;
        if (model != null) {
            var ambiguous = new HashSet<String>();
            for (var post : model.posts()) {
                byId.put(String.valueOf(post.id()), post);
                for (var text : texts(post)) {
                    if (byText.put(text, post) != null) {
                        ambiguous.add(text);
                    }
                }
            }
            ambiguous.forEach(byText::remove);
        }
    }

    /** @param collapsed the posts that bear no time of their own, by their place */
    record Outcome(List<Post> posts, Set<Integer> collapsed) {}

    /** @param page which is only asked for where entries share their times */
    static Outcome of(Blog blog, Supplier<Document> page) {
        var shared = sharedTimes(blog);
        var posts = new ArrayList<Post>();
        var collapsed = new HashSet<Integer>();
        var times = shared.isEmpty() ? null : of(page.get());
        for (var post : blog.posts()) {
            if (times == null || post.published() == null || !shared.contains(post.published())) {
                posts.add(post);
                continue;
            }
            var mended = times.mend(post);
            if (mended.isEmpty()) {
                collapsed.add(posts.size());
            }
            posts.add(mended.orElse(post));
        }
        return new Outcome(posts, collapsed);
    }

    private static TrueTimes of(Document page) {
        return new TrueTimes(page, PageModel.in(page).orElse(null));
    }

    /** Times that the page bears and several of its entries too, or that all of several bear. */
    private static Set<String> sharedTimes(Blog blog) {
        var counts = new HashMap<String, Integer>();
        for (var post : blog.posts()) {
            if (post.published() != null) {
                counts.merge(post.published(), 1, Integer::sum);
            }
        }
        var shared = new HashSet<String>();
        counts.forEach((time, count) -> {
            boolean pages = time.equals(blog.published()) || time.equals(blog.modified());
            boolean everybodys = count == blog.posts().size();
            if ((everybodys && pages && count > 1) || (count >= NO_COINCIDENCE && (pages || everybodys))) {
                shared.add(time);
            }
        });
        return Collections.unmodifiableSet(shared);
    }

    private Optional<Post> mend(Post post) {
        return fromModel(post)
                .map(own -> post.under(own.headline().isBlank() ? post.headline() : own.headline())
                        .at(own.published(), own.modified()))
                .or(() -> fromElement(post));
    }

    private Optional<Post> fromModel(Post post) {
        var anchor = anchor(post);
        if (anchor != null) {
            for (var id : List.of(
                    anchor,
                    anchor.substring(anchor.lastIndexOf('-') + 1),
                    anchor.substring(anchor.lastIndexOf('/') + 1))) {
                if (byId.containsKey(id)) {
                    return Optional.of(byId.get(id));
                }
            }
        }
        return texts(post).stream().filter(byText::containsKey).map(byText::get).findFirst();
    }

    private Optional<Post> fromElement(Post post) {
        var anchor = anchor(post);
        var element = anchor == null || anchor.isEmpty() ? null : page.getElementById(anchor);
        var time = element == null ? null : element.selectFirst("time[datetime]");
        return time == null ? Optional.empty() : Optional.of(post.at(time.attr("datetime"), null));
    }

    private static @Nullable String anchor(Post post) {
        for (var address : new String[] {post.url(), post.id()}) {
            if (address != null && address.indexOf('#') >= 0) {
                return address.substring(address.indexOf('#') + 1);
            }
        }
        return post.id();
    }

    /** By which an entry is known without an id; a title that every entry bears is none, and falls out as ambiguous. */
    private static List<String> texts(Post post) {
        var texts = new ArrayList<String>(2);
        var body = HtmlText.line(post.body());
        if (!body.isEmpty()) {
            texts.add("body:" + body.substring(0, Math.min(body.length(), 120)));
        }
        if (!post.headline().isBlank()) {
            texts.add("title:" + HtmlText.line(post.headline()));
        }
        return texts;
    }
}
