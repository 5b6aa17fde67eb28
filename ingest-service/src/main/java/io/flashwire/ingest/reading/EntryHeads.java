package io.flashwire.ingest.reading;

import io.flashwire.ingest.clock.Stamp;
import io.flashwire.ingest.clock.StampGrammar;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that head the entries of a live blog. Most of a page's are of one make; a line of another make heads an entry
 * only where it stands apart and its time fits between those around it, so that a time told inside an entry opens no other.
 */
final class EntryHeads {

    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    private EntryHeads() {}

    /** @param index of the line in the page, from 0 */
    record Head(int index, Stamp stamp, @Nullable String headline) {

        int line() {
            return index + 1;
        }
    }

    /** The heads in the order of the page; none where the text is no live blog. */
    static List<Head> find(List<Line> lines) {
        var candidates = new ArrayList<Head>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            StampGrammar.header(lines.get(i).text())
                    .ifPresent(header -> candidates.add(new Head(index, header.stamp(), header.headline())));
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        var make = commonMake(candidates);
        var regular = candidates.stream()
                .filter(head -> head.stamp().make().equals(make))
                .toList();
        return isLiveBlog(lines, regular) ? withOdd(lines, candidates, make, newestFirst(regular)) : List.of();
    }

    private static Stamp.Make commonMake(List<Head> candidates) {
        var counts = new HashMap<Stamp.Make, Integer>();
        candidates.forEach(head -> counts.merge(head.stamp().make(), 1, Integer::sum));
        return candidates.stream()
                .map(head -> head.stamp().make())
                .max(Comparator.comparing(counts::get))
                .orElseThrow();
    }

    /** The less a line says, the more of its kind it takes: digits alone may be anything. */
    private static boolean isLiveBlog(List<Line> lines, List<Head> regular) {
        long telling = regular.stream().filter(head -> hasText(lines, head)).count();
        var make = regular.getFirst().stamp().make();
        boolean inline = regular.getFirst().headline() != null;
        int needed = make.zoned() && inline ? 1 : make.zoned() || make.dated() ? 2 : 3;
        return telling >= needed;
    }

    private static boolean hasText(List<Line> lines, Head head) {
        if (head.headline() != null) {
            return true;
        }
        for (int i = head.index() + 1; i < lines.size(); i++) {
            if (!lines.get(i).blank()) {
                return StampGrammar.header(lines.get(i).text()).isEmpty();
            }
        }
        return false;
    }

    private static List<Head> withOdd(List<Line> lines, List<Head> candidates, Stamp.Make make, boolean newestFirst) {
        var heads = new ArrayList<Head>();
        for (int i = 0; i < candidates.size(); i++) {
            var head = candidates.get(i);
            if (head.stamp().make().equals(make)) {
                heads.add(head);
            } else if (!heads.isEmpty() && lines.get(head.index() - 1).blank()) {
                var after = candidates.subList(i + 1, candidates.size()).stream()
                        .filter(later -> later.stamp().make().equals(make))
                        .findFirst();
                if (after.isPresent() && fits(heads.getLast(), head, after.get(), newestFirst)) {
                    heads.add(head);
                }
            }
        }
        return heads;
    }

    private static boolean fits(Head before, Head head, Head after, boolean newestFirst) {
        var start = (newestFirst ? after : before).stamp().time();
        var end = (newestFirst ? before : after).stamp().time();
        var time = head.stamp().time();
        return start != null && end != null && time != null && onwards(start, time) <= onwards(start, end);
    }

    private static boolean newestFirst(List<Head> heads) {
        int descending = 0;
        for (int i = 1; i < heads.size(); i++) {
            var earlier = heads.get(i - 1).stamp().time();
            var later = heads.get(i).stamp().time();
            if (earlier != null && later != null) {
                descending += onwards(later, earlier) < onwards(earlier, later) ? 1 : -1;
            }
        }
        return descending >= 0;
    }

    /** Seconds from one time of day on to the next. */
    private static int onwards(LocalTime from, LocalTime to) {
        return Math.floorMod(to.toSecondOfDay() - from.toSecondOfDay(), DAY);
    }
}
