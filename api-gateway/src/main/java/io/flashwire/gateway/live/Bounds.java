package io.flashwire.gateway.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the log holds at this moment. */
public record Bounds(Map<Partition, Range> held) {

    public Bounds {
        held = Map.copyOf(held);
    }

    /**
     * @param first offset of the first record that is kept
     * @param end offset that the next record will get
     */
    public record Range(long first, long end) {}

    /** From where a reader can really go on, and what it has missed. */
    public record Footing(Positions positions, List<Gap> gaps) {
        public Footing {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Finds the footing of a reader that has come so far.
     *
     * @param reach how many records of each partition it may go back at most
     */
    public Footing footing(Positions asked, long reach) {
        var positions = asked;
        var gaps = new ArrayList<Gap>();
        for (var entry : held.entrySet()) {
            var partition = entry.getKey();
            var range = entry.getValue();
            var seen = asked.of(partition);
            if (seen >= range.end()) {
                gaps.add(new Gap(partition, Gap.Cause.RESET, 0, range.first() - 1));
                positions = positions.with(partition, range.first() - 1);
            } else if (seen + 1 < range.first()) {
                // One who has seen nothing asks for what there is, and misses nothing by getting just that.
                if (seen != Positions.NOTHING) {
                    gaps.add(new Gap(partition, Gap.Cause.RETENTION, seen + 1, range.first() - 1));
                }
                positions = positions.with(partition, range.first() - 1);
            }
            var nearest = range.end() - reach - 1;
            if (positions.of(partition) < nearest) {
                gaps.add(new Gap(partition, Gap.Cause.TOO_FAR, positions.of(partition) + 1, nearest));
                positions = positions.with(partition, nearest);
            }
        }
        return new Footing(positions, gaps);
    }

    /** The position of one who wants only what is to come. */
    public Positions end() {
        var positions = Positions.before(held.keySet());
        for (var entry : held.entrySet()) {
            positions = positions.with(entry.getKey(), entry.getValue().end() - 1);
        }
        return positions;
    }

    /** A position at most so many records of each partition before the end. */
    public Positions lastOf(long records) {
        var positions = Positions.before(held.keySet());
        for (var entry : held.entrySet()) {
            var range = entry.getValue();
            positions = positions.with(entry.getKey(), Math.max(range.first(), range.end() - records) - 1);
        }
        return positions;
    }
}
