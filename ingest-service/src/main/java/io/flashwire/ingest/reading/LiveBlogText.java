package io.flashwire.ingest.reading;

import io.flashwire.ingest.clock.Day;
import io.flashwire.ingest.clock.Stamp;
import io.flashwire.ingest.clock.StampGrammar;
import io.flashwire.ingest.reading.EntryHeads.Head;
import io.flashwire.ingest.reading.Reading.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A live blog in plain text: what stands above its entries, and the entries in the order of the page.
 *
 * @param head the lines above the first entry
 */
record LiveBlogText(List<Line> head, List<Entry> entries, List<LeftOut> leftOut) {

    /** Longer than this, or more words, is no headline. */
    private static final int LONGEST_HEADLINE = 200;

    private static final int HEADLINE_WORDS = 30;

    /**
     * @param line where its time stands
     * @param heading the day that it stands under, where the page has headings of days
     * @param headline may be empty
     */
    record Entry(int line, Stamp stamp, @Nullable Day heading, String headline, String body) {

        boolean empty() {
            return headline.isEmpty() && body.isEmpty();
        }
    }

    /** Empty where the text is no live blog. */
    static Optional<LiveBlogText> parse(List<Line> lines, Boilerplate boilerplate) {
        var heads = EntryHeads.find(lines);
        return heads.isEmpty() ? Optional.empty() : Optional.of(new Parser(lines, heads, boilerplate).blog());
    }

    private static final class Parser {

        private final List<Line> lines;
        private final List<Head> heads;
        private final Boilerplate boilerplate;
        private final List<LeftOut> leftOut = new ArrayList<>();
        private @Nullable Day heading;

        Parser(List<Line> lines, List<Head> heads, Boilerplate boilerplate) {
            this.lines = lines;
            this.heads = heads;
            this.boilerplate = boilerplate;
        }

        LiveBlogText blog() {
            int top = heads.getFirst().index();
            if (!heads.getFirst().stamp().dated()) {
                top = liftHeading(top);
            }
            var entries = new ArrayList<Entry>(heads.size());
            for (int i = 0; i < heads.size(); i++) {
                var head = heads.get(i);
                int end = i + 1 < heads.size() ? heads.get(i + 1).index() : lines.size();
                entries.add(entry(head, lines.subList(head.index() + 1, end)));
            }
            return new LiveBlogText(lines.subList(0, top), List.copyOf(entries), List.copyOf(leftOut));
        }

        /** A day that stands right above the first entry heads it, if more such days stand between entries; else it is the page's. */
        private int liftHeading(int top) {
            boolean headed = lines.subList(top, lines.size()).stream().anyMatch(line -> day(line) != null);
            for (int i = top - 1; headed && i >= 0; i--) {
                if (!lines.get(i).blank()) {
                    heading = day(lines.get(i));
                    return heading == null ? top : i;
                }
            }
            return top;
        }

        private static @Nullable Day day(Line line) {
            return StampGrammar.dateline(line.text())
                    .filter(dateline -> dateline.stamp() == null)
                    .map(StampGrammar.Dateline::day)
                    .orElse(null);
        }

        private Entry entry(Head head, List<Line> under) {
            var current = heading;
            var text = new ArrayList<Line>(under.size());
            for (var line : under) {
                var day = head.stamp().dated() ? null : day(line);
                if (day != null) {
                    heading = day;
                } else if (boilerplate.isBanner(line)) {
                    leftOut.add(new LeftOut(line.number(), "boilerplate"));
                } else {
                    text.add(line);
                }
            }
            if (head.headline() != null) {
                return new Entry(head.line(), head.stamp(), current, Line.strip(head.headline()), join(text));
            }
            var headline = headline(text);
            var body = headline == null ? text : text.subList(text.indexOf(headline) + 1, text.size());
            return new Entry(
                    head.line(), head.stamp(), current, headline == null ? "" : headline.stripped(), join(body));
        }

        /** The first line, where it is no sentence of the body. */
        private static @Nullable Line headline(List<Line> text) {
            var first = text.stream().filter(line -> !line.blank()).findFirst().orElse(null);
            if (first == null
                    || first.listItem()
                    || first.caption()
                    || first.stripped().length() > LONGEST_HEADLINE
                    || first.words() > HEADLINE_WORDS) {
                return null;
            }
            boolean alone = text.stream().filter(line -> !line.blank()).count() == 1;
            boolean asks = first.stripped().matches(".*[?!][\"'”’»]*");
            return !first.endsSentence() || (asks && !alone) ? first : null;
        }

        private static String join(List<Line> text) {
            var body = new StringBuilder();
            for (var line : text) {
                body.append(line.text()).append('\n');
            }
            return Line.strip(body.toString());
        }
    }
}
