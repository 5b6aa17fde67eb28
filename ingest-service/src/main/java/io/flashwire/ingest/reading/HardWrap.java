package io.flashwire.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        var block = new ArrayList<Line>();
        for (var line : lines) {
            if (!block.isEmpty() && !goesOn(block.getLast(), line)) {
                joined.add(paragraph(block));
                block.clear();
            }
            block.add(line);
        }
        joined.add(paragraph(block));
        return joined;
    }

    private static boolean goesOn(Line line, Line next) {
        return !line.blank() && !next.blank() && !next.listItem() && line.text().length() >= NARROWEST;
    }

    private static Line paragraph(List<Line> block) {
        return block.size() == 1
                ? block.getFirst()
                : new Line(
                        block.getFirst().number(),
                        block.stream().map(Line::stripped).collect(Collectors.joining(" ")));
    }
}
