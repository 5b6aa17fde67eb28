package io.flashwire.ingest.reading;

import io.flashwire.ingest.clock.StampGrammar;
import io.flashwire.ingest.clock.StampGrammar.Dateline;
import io.flashwire.ingest.reading.Reading.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article in plain text, paragraph by paragraph. A marked heading ({@code == So ==}) names a section and stands over each of its
 * paragraphs; a mere short line, as titles are in saved pages, is told once, with the paragraph below it.
 *
 * @param dateline where the text has one
 * @param summary whether it sums something up in a list
 */
record ArticleText(
        @Nullable String title,
        @Nullable Dateline dateline,
        boolean summary,
        List<Paragraph> paragraphs,
        List<LeftOut> leftOut) {

    /** @param dated whether it stands below the dateline */
    record Paragraph(int line, String heading, String text, boolean dated) {}

    static ArticleText parse(List<Line> lines, Boilerplate boilerplate) {
        var parser = new Parser(boilerplate);
        var unwrapped = HardWrap.undo(lines);
        int end = unwrapped.size();
        while (end > 0 && unwrapped.get(end - 1).blank()) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            parser.take(unwrapped.get(i), i == end - 1);
        }
        return parser.article();
    }

    private static final class Parser {

        private static final Pattern MARKED_HEADING = Pattern.compile("(={1,6})\\s*(\\S.*?)\\s*\\1|#{1,6}\\s+(\\S.*)");
        private static final Pattern INFOBOX =
                Pattern.compile("(?:\\{\\{)?infobox\\b.{0,60}", Pattern.CASE_INSENSITIVE);
        private static final int LONGEST_HEADING = 140;
        private static final int HEADING_WORDS = 25;

        private final Boilerplate boilerplate;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private @Nullable String title;
        private @Nullable String aboveDateline;
        private @Nullable Dateline dateline;
        private String heading = "";
        private boolean section;
        private boolean inInfobox;
        private boolean summary;

        Parser(Boilerplate boilerplate) {
            this.boilerplate = boilerplate;
        }

        ArticleText article() {
            return new ArticleText(title, dateline, summary, List.copyOf(paragraphs), List.copyOf(leftOut));
        }

        void take(Line line, boolean last) {
            if (line.blank()) {
                inInfobox = false;
            } else if (inInfobox || INFOBOX.matcher(line.stripped()).matches()) {
                inInfobox = true;
                leave(line, "infobox");
            } else if (!takeMarkedHeading(line) && !takeDateline(line)) {
                takeText(line, last);
            }
        }

        private boolean takeMarkedHeading(Line line) {
            var match = MARKED_HEADING.matcher(line.stripped());
            if (!match.matches()) {
                return false;
            }
            heading = match.group(2) == null ? match.group(3) : match.group(2);
            title = title == null ? heading : title;
            section = true;
            return true;
        }

        private boolean takeDateline(Line line) {
            var found = StampGrammar.dateline(line.text());
            if (dateline != null || found.isEmpty() || found.get().day().year() == null) {
                return false;
            }
            dateline = found.get();
            if (aboveDateline != null && paragraphs.isEmpty()) {
                title = aboveDateline;
                heading = aboveDateline;
                section = false;
            }
            return true;
        }

        private void takeText(Line line, boolean last) {
            if (boilerplate.isFurniture(line)) {
                leave(line, "boilerplate");
            } else if (line.caption()) {
                leave(line, "caption");
            } else if (!last && isHeading(line)) {
                takeHeading(line.stripped());
            } else {
                summary |= line.listItem();
                paragraphs.add(new Paragraph(line.number(), heading, line.stripped(), dateline != null));
                heading = section ? heading : "";
            }
        }

        private static boolean isHeading(Line line) {
            return !line.listItem()
                    && !line.endsSentence()
                    && line.stripped().length() <= LONGEST_HEADING
                    && line.words() <= HEADING_WORDS;
        }

        /** Ahead of the text, the first heading is the title, unless a dateline shows that what stands last above it is: banners come before. */
        private void takeHeading(String text) {
            boolean top = paragraphs.isEmpty() && dateline == null;
            if (top) {
                aboveDateline = text;
            }
            if (!top || title == null) {
                heading = text;
                section = false;
            }
            title = title == null ? text : title;
        }

        private void leave(Line line, String reason) {
            leftOut.add(new LeftOut(line.number(), reason));
        }
    }
}
