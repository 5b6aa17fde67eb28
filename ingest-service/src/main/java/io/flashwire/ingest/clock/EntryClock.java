package io.flashwire.ingest.clock;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stamps of one page on the one clock.
 *
 * <p>The rules. A zone that the text names wins over the outlet's own. The first time of day of a page is on the page's day; each
 * next one is on the day that brings it closest to its neighbour in the order of the page, so that times which descend and then
 * jump up have crossed into the day before. An hour that a change to summer time skips is moved on by the length of the gap; of
 * an hour that comes twice, the first is meant.
 *
 * @param home the outlet's own zone, absent where nobody knows it
 * @param pageDay the day of the page, absent where nobody knows it
 * @param fetchedAt when the page was fetched: no entry of it is later
 */
public record EntryClock(
        ZoneNames names,
        @Nullable ZoneId home,
        @Nullable LocalDate pageDay,
        @Nullable Instant fetchedAt) {

    /** Entries that were put in late stand out of order by less than this; a page that jumps by more has crossed midnight. */
    private static final Duration OUT_OF_ORDER = Duration.ofHours(2);

    private static final Duration DAY = Duration.ofDays(1);

    /** A stamp, with the day of the heading that it stands under, if any. */
    public record Listed(Stamp stamp, @Nullable LocalDate heading) {}

    /** The stamps as they are listed on the page, each dated; the answer is in the same order. */
    public List<Dated> date(List<Listed> stamps) {
        var order = order(stamps);
        var dated = new ArrayList<Dated>(stamps.size());
        var day = pageDay == null ? dayOfFetch(stamps) : pageDay;
        Instant neighbour = null;
        for (var listed : stamps) {
            var next = date(listed, day, neighbour, order);
            neighbour = next.publishedAt() == null ? neighbour : next.publishedAt();
            dated.add(next);
        }
        return dated;
    }

    /**
     * The page's own moment, or the start of its day for text that bears no time of its own. That day starts in UTC: a
     * bare date names no moment, and read in the source's zone it could fall on another date of the one clock.
     */
    public Dated dateOnly(PageDay page) {
        var zone = page.at() == null || home == null ? ZoneOffset.UTC : home;
        var at = page.at() == null ? page.day().atStartOfDay(ZoneOffset.UTC).toInstant() : page.at();
        return Dated.at(at, Basis.DATE_ONLY, page.text(), zone.getId());
    }

    /** Whether the page lists its newest entries first, told by most of its neighbours. */
    public Order order(List<Listed> stamps) {
        int descending = 0;
        for (int i = 1; i < stamps.size(); i++) {
            descending -= Integer.signum(aroundTheDial(stamps.get(i - 1), stamps.get(i)));
        }
        return descending >= 0 ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
    }

    private Dated date(Listed listed, @Nullable LocalDate day, @Nullable Instant neighbour, Order order) {
        var stamp = listed.stamp();
        var zone = zoneOf(stamp).orElse(null);
        if (stamp.time() == null) {
            return Dated.unknown(stamp.text(), zone == null ? stamp.zone() : zone.getId(), Flag.IMPOSSIBLE);
        }
        if (zone == null) {
            return Dated.unknown(stamp.text(), stamp.zone(), Flag.UNPARSEABLE);
        }
        if (stamp.day() != null) {
            return onOwnDay(stamp, stamp.day(), zone, day);
        }
        if (listed.heading() != null) {
            return onDay(stamp, listed.heading(), zone, Basis.PAGE_DATE);
        }
        if (neighbour != null) {
            return besides(neighbour, stamp, zone, order);
        }
        return day == null
                ? Dated.unknown(stamp.text(), zone.getId(), Flag.UNPARSEABLE)
                : onDay(stamp, day, zone, Basis.PAGE_DATE);
    }

    private Dated onOwnDay(Stamp stamp, Day written, ZoneId zone, @Nullable LocalDate near) {
        if (written.year() == null && near == null) {
            return Dated.unknown(stamp.text(), zone.getId(), Flag.UNPARSEABLE);
        }
        return written.near(near)
                .map(date -> onDay(stamp, date, zone, stamp.zoned() ? Basis.EXPLICIT_OFFSET : Basis.SOURCE_ZONE))
                .orElseGet(() -> Dated.unknown(stamp.text(), zone.getId(), Flag.IMPOSSIBLE));
    }

    private static Dated onDay(Stamp stamp, LocalDate day, ZoneId zone, Basis basis) {
        return Dated.at(instant(stamp, day, zone), basis, stamp.text(), zone.getId());
    }

    private static Dated besides(Instant neighbour, Stamp stamp, ZoneId zone, Order order) {
        var earliest =
                order == Order.NEWEST_FIRST ? neighbour.plus(OUT_OF_ORDER).minus(DAY) : neighbour.minus(OUT_OF_ORDER);
        var day = LocalDate.ofInstant(earliest, zone);
        while (instant(stamp, day, zone).isBefore(earliest)) {
            day = day.plusDays(1);
        }
        return onDay(stamp, day, zone, Basis.PAGE_DATE);
    }

    /** A page that bears no day was fetched on one: its newest entry is no later than that. */
    private @Nullable LocalDate dayOfFetch(List<Listed> stamps) {
        if (fetchedAt == null || stamps.isEmpty()) {
            return null;
        }
        var zone = home == null ? ZoneOffset.UTC : home;
        var day = LocalDate.ofInstant(fetchedAt, zone).plusDays(1);
        var provisional = new EntryClock(names, home, day, null).date(stamps);
        var newest = provisional.stream()
                .map(Dated::publishedAt)
                .filter(at -> at != null)
                .max(Instant::compareTo);
        if (newest.isEmpty()) {
            return null;
        }
        var surplus = Duration.between(fetchedAt.plus(Skew.USUAL.tolerated()), newest.get());
        return day.minusDays(Math.max(0, Math.ceilDiv(surplus.toSeconds(), DAY.toSeconds())));
    }

    private Optional<ZoneId> zoneOf(Stamp stamp) {
        return stamp.zone() == null ? Optional.ofNullable(home) : names.find(stamp.zone(), home);
    }

    /** The way from one time of day to the next by the shorter way round the dial, in seconds; 0 where either is unreadable. */
    private int aroundTheDial(Listed from, Listed to) {
        var start = from.stamp();
        var end = to.stamp();
        if (start.time() == null || end.time() == null) {
            return 0;
        }
        if (start.day() != null && end.day() != null) {
            var first = start.day().near(pageDay);
            var second = end.day().near(pageDay);
            if (first.isPresent() && second.isPresent() && !first.equals(second)) {
                return first.get().compareTo(second.get()) < 0 ? 1 : -1;
            }
        }
        int seconds = end.time().toSecondOfDay() - start.time().toSecondOfDay();
        int day = (int) DAY.toSeconds();
        return Math.floorMod(seconds + day / 2, day) - day / 2;
    }

    private static Instant instant(Stamp stamp, LocalDate day, ZoneId zone) {
        return day.atTime(Objects.requireNonNull(stamp.time())).atZone(zone).toInstant();
    }

    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }
}
