package io.flashwire.ingest.reading.feed;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.clock.Dated;
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
import io.flashwire.ingest.reading.Reading.Hub;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads feeds, told by what they are and not by what they are served as. */
public final class FeedReader implements DocumentReader {

    /** So many items of one time are no coincidence. */
    private static final int NO_COINCIDENCE = 3;

    private final Origins origins;
    private final ZoneNames zones = ZoneNames.shipped();

    public FeedReader(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Kind kind() {
        return Kind.FEED;
    }

    @Override
    public boolean recognises(Document document) {
        return document.rootElement().filter(XmlFeed::isFeed).isPresent() || JsonFeed.is(document.json());
    }

    @Override
    public Reading read(Document document) {
        return parse(document)
                .map(feed -> read(document, feed))
                .orElseGet(() -> Reading.failed(Problem.error(document.name(), 0, "no feed")));
    }

    static Optional<Feed> parse(Document document) {
        return document.json().isMissingNode() ? XmlFeed.parse(document.text()) : JsonFeed.parse(document.json());
    }

    private Reading read(Document document, Feed feed) {
        var home = feed.link() == null ? feed.self() : feed.link();
        var origin = origins.of(document, Addresses.absolute(home, null).orElse(null));
        var time = new MachineTime(zones, origin.zone());
        var dates = feed.items().stream().map(item -> date(item, time)).toList();
        boolean collapsed = collapsed(dates, feed, time);
        var keys = FeedKeys.of(feed.items());
        var updates = new ArrayList<LiveUpdate>();
        var seen = new HashSet<String>();
        int empty = 0;
        for (int i = 0; i < feed.items().size(); i++) {
            var item = feed.items().get(i);
            if (!item.deleted() && item.title().isBlank() && item.content().isBlank()) {
                empty++;
            } else if (seen.add(keys.get(i))) {
                var dated = collapsed && !item.deleted() ? dates.get(i).flagged(Flag.COLLAPSED) : dates.get(i);
                updates.add(update(item, keys.get(i), dated, feed, origin, time, home));
            }
        }
        return new Reading(updates, problems(document, feed, empty, updates))
                .whole(feed.complete() && !feed.truncated())
                .goingOnAt(
                        Addresses.absolute(feed.next(), document.hints().url()).orElse(null))
                .freshFor(feed.ttl())
                .toldBy(hub(document, feed));
    }

    private static Dated date(FeedItem item, MachineTime time) {
        var told = item.published() == null && !item.deleted() ? item.updated() : item.published();
        return time.read(told, Basis.FEED_DATE);
    }

    /** Whether all items bear the time at which the feed was made, which the next poll would see moved. */
    private static boolean collapsed(List<Dated> dates, Feed feed, MachineTime time) {
        var moments =
                dates.stream().map(Dated::publishedAt).filter(Objects::nonNull).toList();
        var made = time.moment(feed.updated());
        return moments.size() >= NO_COINCIDENCE
                && moments.stream().distinct().count() == 1
                && made.filter(moments.getFirst()::equals).isPresent();
    }

    private static LiveUpdate update(
            FeedItem item, String key, Dated dated, Feed feed, Origin origin, MachineTime time, @Nullable String home) {
        var published = dated.publishedAt();
        Optional<Instant> changed = time.moment(item.updated());
        var language = item.language() == null ? feed.language() : item.language();
        var draft = origin.draft(key, dated);
        if (language != null) {
            draft.language(language);
        }
        return draft.headline(HtmlText.line(item.title()))
                .body(HtmlText.of(item.content()))
                .url(Addresses.absolute(item.link(), home).orElse(null))
                .state(item.deleted() ? UpdateState.WITHDRAWN : UpdateState.LIVE)
                .modifiedAt(changed.filter(at -> published == null || at.isAfter(published))
                        .orElse(null))
                .toUpdate();
    }

    private static List<Problem> problems(Document document, Feed feed, int empty, List<LiveUpdate> updates) {
        var problems = new ArrayList<Problem>();
        if (feed.truncated()) {
            problems.add(Problem.error(document.name(), 0, "it ends in the middle: its last item is left out"));
        }
        if (empty > 0) {
            problems.add(Problem.warning(document.name(), 0, "%d items without text".formatted(empty)));
        }
        long undated = updates.stream()
                .filter(update -> update.publishedAt() == null && update.state() != UpdateState.WITHDRAWN)
                .count();
        if (undated > 0) {
            problems.add(Problem.warning(
                    document.name(), 0, "%d of %d items bear no readable time".formatted(undated, updates.size())));
        }
        return problems;
    }

    private static @Nullable Hub hub(Document document, Feed feed) {
        var topic = feed.self() == null ? document.hints().url() : feed.self();
        return feed.hub() == null || topic == null ? null : new Hub(feed.hub(), topic);
    }
}
