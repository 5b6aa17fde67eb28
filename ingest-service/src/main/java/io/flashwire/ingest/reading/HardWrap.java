package io.flashwire.ingest.reading;

import java.util.ArrayList;
import java.util.List;

/** Text whose lines were broken at a fixed width: its paragraphs are the blocks between blank lines, not the lines. */
final class HardWrap {

    private static final int WIDEST = 120;
    private static final int NARROWEST = 40;
    private static final int FEWEST_BREAKS = 3;

    private HardWrap() {}

    static List<Line> undo(List<Line> lines) {
        return isWrapped(lines) ? join(lines) : lines;
    }

    /** Most lines that are followed by another stop short of the end of their sentence, and none is wide. */
    private static boolean isWrapped(List<Line> lines) {
        int breaks = 0;
        int midSentence = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            if (line.text().length() > WIDEST) {
                return false;
            }
            if (!line.blank() && !lines.get(i + 1).blank() && !lines.get(i + 1).listItem()) {
                breaks++;
                midSentence += line.endsSentence() || line.text().length() < NARROWEST ? 0 : 1;
            }
        }
        return breaks >= FEWEST_BREAKS && midSentence * 10 >= breaks * 6;
    }

    private static List<Line> join(List<Line> lines) {
        var joined = new ArrayList<Line>();
        for (var line : lines) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null
                    || last.blank()
                    || line.blank()
                    || line.listItem()
                    || last.text().length() < NARROWEST) {
                joined.add(line);
            } else {
                joined.set(joined.size() - 1, new Line(last.number(), last.stripped() + " " + line.stripped()));
            }
        }
        return joined;
    }
}
