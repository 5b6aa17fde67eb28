package io.flashwire.ingest.reading;

import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.clock.EntryClock;
import io.flashwire.ingest.clock.EntryClock.Listed;
import io.flashwire.ingest.clock.EntryClock.Order;
import io.flashwire.ingest.clock.PageDay;
import io.flashwire.ingest.clock.StampGrammar.Dateline;
import io.flashwire.ingest.clock.ZoneNames;
import io.flashwire.ingest.reading.ArticleText.Paragraph;
import io.flashwire.ingest.reading.LiveBlogText.Entry;
import io.flashwire.ingest.reading.Reading.LeftOut;
import io.flashwire.ingest.reading.TextReader.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes updates of a page's text: puts its entries on the clock and gives them their keys. */
final class Assembly {

    private final Page page;
    private final ZoneNames zones;
    private final List<LiveUpdate> updates = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Assembly(Page page, ZoneNames zones) {
        this.page = page;
        this.zones = zones;
    }

    /** @param head what stands above the entries: the article that the blog grew from, or mere introduction */
    Reading blog(LiveBlogText blog, ArticleText head) {
        var day = pageDay(head.dateline());
        leftOut.addAll(head.leftOut());
        leftOut.addAll(blog.leftOut());
        addEntries(blog.entries(), day.orElse(null));
        boolean grewFromArticle = head.dateline() != null && !head.summary();
        if (grewFromArticle && day.isPresent()) {
            addParagraphs(
                    head, head.paragraphs().stream().filter(Paragraph::dated).toList(), day.get());
        } else {
            head.paragraphs().forEach(paragraph -> leftOut.add(new LeftOut(paragraph.line(), "introduction")));
        }
        return new Reading(updates, problems, leftOut);
    }

    Reading article(ArticleText article) {
        leftOut.addAll(article.leftOut());
        var day = pageDay(article.dateline());
        if (article.paragraphs().isEmpty()) {
            return Reading.failed(Problem.error(page.name(), 0, "no news text in it"));
        }
        if (day.isEmpty()) {
            problems.add(Problem.warning(page.name(), 0, "no date is known for it: say the day of the page"));
        }
        addParagraphs(article, article.paragraphs(), day.orElse(null));
        return new Reading(updates, problems, leftOut);
    }

    private void addEntries(List<Entry> listed, @Nullable PageDay day) {
        var entries = listed.stream().filter(this::hasText).toList();
        var clock = clock(day);
        var stamps = entries.stream()
                .map(entry -> new Listed(entry.stamp(), heading(entry, day)))
                .toList();
        var dated = clock.date(stamps);
        var keys = keys(entries, dated, clock.order(stamps));
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            updates.add(update(keys.get(i), entry.headline(), entry.body(), dated.get(i)));
        }
        report(entries, dated);
    }

    private void addParagraphs(ArticleText article, List<Paragraph> paragraphs, @Nullable PageDay day) {
        var dated = day == null
                ? Dated.unknown(null, null, Flag.UNPARSEABLE)
                : clock(day).dateOnly(day);
        var title = article.title() == null ? "" : article.title();
        var keys = new EntryKeys();
        for (var paragraph : paragraphs) {
            var key = keys.next(title, EntryKeys.opening(paragraph.text()));
            updates.add(update(key, paragraph.heading(), paragraph.text(), dated));
        }
    }

    private boolean hasText(Entry entry) {
        if (entry.empty()) {
            problems.add(Problem.warning(page.name(), entry.line(), "an entry without text"));
        }
        return !entry.empty();
    }

    /** Counted from the oldest on, so that an entry added at the top of a page changes no other's key. */
    private static List<String> keys(List<Entry> entries, List<Dated> dated, Order order) {
        var keys = new EntryKeys();
        var result = new ArrayList<>(Collections.nCopies(entries.size(), ""));
        for (int i = 0; i < entries.size(); i++) {
            int at = order == Order.NEWEST_FIRST ? entries.size() - 1 - i : i;
            var entry = entries.get(at);
            result.set(at, keys.next(day(dated.get(at)), entry.stamp().text(), entry.headline()));
        }
        return result;
    }

    /** The day belongs to the key of a time of day: every morning's entry of 06:00 is another. */
    private static String day(Dated dated) {
        var at = dated.publishedAt();
        return at == null ? "" : LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private @Nullable LocalDate heading(Entry entry, @Nullable PageDay day) {
        return entry.heading() == null
                ? null
                : entry.heading().near(day == null ? null : day.day()).orElse(null);
    }

    private Optional<PageDay> pageDay(@Nullable Dateline dateline) {
        return Optional.ofNullable(page.hints().day())
                .or(() -> Optional.ofNullable(dateline).flatMap(this::pageDayOf))
                .or(() -> Addresses.day(page.hints().url()));
    }

    private Optional<PageDay> pageDayOf(Dateline dateline) {
        return dateline.day().near(null).map(day -> {
            var stamp = dateline.stamp();
            var at = stamp == null
                    ? null
                    : new EntryClock(zones, page.origin().zone(), day, null)
                            .date(List.of(new Listed(stamp, null)))
                            .getFirst()
                            .publishedAt();
            return new PageDay(day, at, stamp == null ? day.toString() : stamp.text());
        });
    }

    private EntryClock clock(@Nullable PageDay day) {
        return new EntryClock(
                zones,
                page.origin().zone(),
                day == null ? null : day.day(),
                page.hints().fetchedAt());
    }

    private LiveUpdate update(String key, String headline, String body, Dated dated) {
        return page.origin()
                .draft(key, dated)
                .url(page.hints().url())
                .headline(headline)
                .body(body)
                .toUpdate();
    }

    private void report(List<Entry> entries, List<Dated> dated) {
        int undated = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (dated.get(i).clock().flags().contains(Flag.IMPOSSIBLE)) {
                var entry = entries.get(i);
                problems.add(Problem.warning(
                        page.name(),
                        entry.line(),
                        "no such time: \"" + entry.stamp().text() + "\""));
            } else if (dated.get(i).publishedAt() == null) {
                undated++;
            }
        }
        if (undated > 0) {
            problems.add(Problem.warning(
                    page.name(),
                    0,
                    "%d of %d times cannot be placed: say the day of the page and the zone of its times"
                            .formatted(undated, entries.size())));
        }
    }
}
