package io.flashwire.ingest.reading.article;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.clock.EntryClock;
import io.flashwire.ingest.clock.MachineTime;
import io.flashwire.ingest.clock.PageDay;
import io.flashwire.ingest.clock.ZoneNames;
import io.flashwire.ingest.reading.Addresses;
import io.flashwire.ingest.reading.Boilerplate;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReader;
import io.flashwire.ingest.reading.EntryKeys;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.reading.Origin;
import io.flashwire.ingest.reading.Origins;
import io.flashwire.ingest.reading.Problem;
import io.flashwire.ingest.reading.Reading;
import io.flashwire.ingest.reading.Reading.LeftOut;
import io.flashwire.ingest.reading.article.Article.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads articles' pages: whatever markup is no live blog and no feed. */
public final class ArticlePageReader implements DocumentReader {

    private static final Set<String> ROOTS =
            Set.of("html", "head", "body", "article", "main", "div", "section", "p", "h1", "meta", "title");

    private final Origins origins;
    private final Boilerplate boilerplate = Boilerplate.shipped();
    private final ZoneNames zones = ZoneNames.shipped();

    public ArticlePageReader(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE_PAGE;
    }

    @Override
    public boolean recognises(Document document) {
        return document.rootElement()
                .filter(root -> ROOTS.contains(root.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    @Override
    public Reading read(Document document) {
        var article = Article.of(document);
        var address = document.hints().url() == null
                ? article.url()
                : document.hints().url();
        var origin = origins.of(document, article.url());
        var dated = date(document, article, origin, address);
        var updates = new ArrayList<LiveUpdate>();
        var leftOut = new ArrayList<LeftOut>();
        var keys = new EntryKeys();
        var changed = new MachineTime(zones, origin.zone())
                .moment(article.modified())
                .filter(at -> dated.publishedAt() != null && at.isAfter(dated.publishedAt()));
        for (var paragraph : article.paragraphs()) {
            if (boilerplate.isFurniture(paragraph.text())) {
                leftOut.add(new LeftOut(0, "boilerplate"));
            } else {
                var heading = updates.isEmpty() ? article.title() : paragraph.heading();
                var key = keys.next(article.title(), EntryKeys.opening(paragraph.text()));
                updates.add(update(origin, key, dated, heading, paragraph, article, changed, address));
            }
        }
        return new Reading(updates, problems(document, updates, dated), leftOut);
    }

    private static LiveUpdate update(
            Origin origin,
            String key,
            Dated dated,
            String heading,
            Paragraph paragraph,
            Article article,
            Optional<Instant> changed,
            @Nullable String address) {
        var draft = origin.draft(key, dated);
        if (article.language() != null) {
            draft.language(article.language());
        }
        return draft.headline(heading)
                .body(paragraph.text())
                .url(address)
                .modifiedAt(changed.orElse(null))
                .toUpdate();
    }

    /** All paragraphs bear the article's time; which of them was written when, nobody says. */
    private Dated date(Document document, Article article, Origin origin, @Nullable String address) {
        var day = document.hints().day();
        if (day != null) {
            return onDay(day, origin);
        }
        var told = new MachineTime(zones, origin.zone()).read(article.published(), Basis.DATE_ONLY);
        if (told.publishedAt() != null || told.clock().flags().contains(Flag.IMPOSSIBLE)) {
            return told;
        }
        return Addresses.day(address).map(found -> onDay(found, origin)).orElse(told);
    }

    private Dated onDay(PageDay day, Origin origin) {
        return new EntryClock(zones, origin.zone(), day.day(), null).dateOnly(day);
    }

    private static List<Problem> problems(Document document, List<LiveUpdate> updates, Dated dated) {
        if (updates.isEmpty()) {
            return List.of(Problem.error(document.name(), 0, "no news text in it"));
        }
        return dated.publishedAt() == null
                ? List.of(Problem.warning(document.name(), 0, "no date is known for it: say the day of the page"))
                : List.of();
    }
}
