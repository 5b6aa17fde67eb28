package io.flashwire.ingest.reading.page;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.clock.MachineTime;
import io.flashwire.ingest.clock.ZoneNames;
import io.flashwire.ingest.reading.Addresses;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReader;
import io.flashwire.ingest.reading.HtmlText;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.reading.Origin;
import io.flashwire.ingest.reading.Origins;
import io.flashwire.ingest.reading.Problem;
import io.flashwire.ingest.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads live-blog pages, and the JSON-LD of one by itself. */
public final class LiveBlogPageReader implements DocumentReader {

    /** A list that reaches back to the start of the coverage lists all of it; editors set that start by hand. */
    private static final Duration NEAR_THE_START = Duration.ofMinutes(10);

    private static final Pattern LANGUAGE =
            Pattern.compile("<html\\b[^>]*?\\slang\\s*=\\s*[\"']?([A-Za-z][\\w-]*)", Pattern.CASE_INSENSITIVE);

    private final Origins origins;
    private final ZoneNames zones = ZoneNames.shipped();

    public LiveBlogPageReader(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Kind kind() {
        return Kind.LIVE_BLOG_PAGE;
    }

    @Override
    public boolean recognises(Document document) {
        return Found.in(document).blog().isPresent();
    }

    @Override
    public Reading read(Document document) {
        return Found.in(document)
                .blog()
                .map(blog -> read(document, blog))
                .orElseGet(() -> Reading.failed(Problem.error(document.name(), 0, "no live blog in it")));
    }

    /** The blog of a document, looked for once. */
    private record Found(Optional<Blog> blog, boolean whole) {

        static Found in(Document document) {
            return document.derived(Found.class, Found::look);
        }

        private static Found look(Document document) {
            boolean json = !document.json().isMissingNode();
            if (!json && !isHtml(document)) {
                return new Found(Optional.empty(), false);
            }
            if (document.text().contains("LiveBlogPosting")) {
                var told = LinkedBlog.in(LinkedData.of(document))
                        .filter(blog -> !blog.posts().isEmpty())
                        .or(() -> json ? Optional.empty() : Microdata.in(document.html()));
                if (told.isPresent()) {
                    return new Found(told, false);
                }
            }
            var model = json
                    ? Optional.<PageModel>empty()
                    : PageModel.in(document.html()).filter(PageModel::tellsAll);
            return new Found(
                    model.map(found -> new Blog(null, found.headline(), null, null, null, null, found.posts(), false)),
                    model.map(PageModel::whole).orElse(false));
        }

        private static boolean isHtml(Document document) {
            return document.rootElement()
                    .filter(root -> !root.equalsIgnoreCase("rss") && !root.equals("feed"))
                    .isPresent();
        }
    }

    private Reading read(Document document, Blog blog) {
        boolean page = document.json().isMissingNode();
        var address = address(document, blog, page);
        var origin = origins.of(document, address);
        var language = blog.language() != null ? blog.language() : language(document);
        var time = new MachineTime(zones, origin.zone());
        var titled = withoutPagesTitle(blog);
        var mended = TrueTimes.of(titled, page ? document::html : () -> new org.jsoup.nodes.Document(""));
        var keys = PostKeys.of(mended.posts(), address);
        var updates = new ArrayList<LiveUpdate>();
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        int empty = 0;
        for (int i = 0; i < mended.posts().size(); i++) {
            var post = mended.posts().get(i);
            if (post.empty() && post.state() != UpdateState.WITHDRAWN) {
                empty++;
            } else if (seen.add(keys.get(i))) {
                updates.add(update(post, keys.get(i), mended.collapsed().contains(i), origin, time, language, address));
            }
        }
        report(document, blog, empty, updates, problems);
        var next = page ? NextPage.of(document, address).orElse(null) : null;
        return new Reading(updates, problems)
                .whole(next == null && (Found.in(document).whole() || reachesTheStart(blog, updates, time)))
                .goingOnAt(next);
    }

    /** Where several entries bear the page's title, or all bear the same, it is none of theirs. */
    private static Blog withoutPagesTitle(Blog blog) {
        var titles = new HashMap<String, Integer>();
        blog.posts().forEach(post -> titles.merge(post.headline(), 1, Integer::sum));
        return blog.with(blog.posts().stream()
                .map(post -> {
                    int bearers = titles.getOrDefault(post.headline(), 0);
                    boolean pages = post.headline().equals(blog.headline())
                            || bearers == blog.posts().size();
                    return pages && bearers > 1 ? post.under("") : post;
                })
                .toList());
    }

    private static LiveUpdate update(
            Post post,
            String key,
            boolean collapsed,
            Origin origin,
            MachineTime time,
            @Nullable String language,
            @Nullable String address) {
        var dated = time.read(post.published(), Basis.EXPLICIT_OFFSET);
        var changed = collapsed ? Optional.<Instant>empty() : time.moment(post.modified());
        var published = dated.publishedAt();
        var body = HtmlText.of(post.body());
        boolean corrected = post.correction() != null && post.state() == UpdateState.LIVE;
        var draft = origin.draft(key, collapsed ? dated.flagged(Flag.COLLAPSED) : dated);
        if (post.language() != null || language != null) {
            draft.language(post.language() != null ? post.language() : language);
        }
        return draft.headline(HtmlText.line(post.headline()))
                .body(
                        corrected
                                ? (body + "\n\n" + HtmlText.of(Objects.requireNonNull(post.correction()))).strip()
                                : body)
                .url(Addresses.absolute(post.url(), address).orElse(address))
                .modifiedAt(changed.filter(at -> published == null || at.isAfter(published))
                        .orElse(null))
                .state(corrected ? UpdateState.CORRECTED : post.state())
                .toUpdate();
    }

    private static void report(
            Document document, Blog blog, int empty, List<LiveUpdate> updates, List<Problem> problems) {
        if (blog.damaged()) {
            problems.add(Problem.error(document.name(), 0, "its JSON-LD is damaged: entries may be missing"));
        }
        if (empty > 0) {
            problems.add(Problem.warning(document.name(), 0, "%d entries without text".formatted(empty)));
        }
        long collapsed = updates.stream()
                .filter(update -> update.clock().flags().contains(Flag.COLLAPSED))
                .count();
        if (collapsed > 0) {
            problems.add(Problem.warning(
                    document.name(),
                    0,
                    "%d of %d entries bear only the page's time".formatted(collapsed, updates.size())));
        }
        long undated =
                updates.stream().filter(update -> update.publishedAt() == null).count();
        if (undated > 0) {
            problems.add(Problem.warning(
                    document.name(), 0, "%d of %d times cannot be read".formatted(undated, updates.size())));
        }
    }

    private static boolean reachesTheStart(Blog blog, List<LiveUpdate> updates, MachineTime time) {
        var start = time.moment(blog.coverageStart());
        var oldest = updates.stream()
                .map(LiveUpdate::publishedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        return start.isPresent()
                && oldest.isPresent()
                && oldest.get().isBefore(start.get().plus(NEAR_THE_START));
    }

    private static @Nullable String address(Document document, Blog blog, boolean page) {
        if (document.hints().url() != null) {
            return document.hints().url();
        }
        return Addresses.absolute(blog.url(), null)
                .or(() -> page ? canonical(document.html()) : Optional.empty())
                .orElse(null);
    }

    private static Optional<String> canonical(org.jsoup.nodes.Document html) {
        var link = html.selectFirst("link[rel=canonical][href]");
        return link == null ? Optional.empty() : Addresses.absolute(link.attr("href"), null);
    }

    private static @Nullable String language(Document document) {
        var match = LANGUAGE.matcher(document.head());
        return match.find() ? match.group(1) : null;
    }
}
