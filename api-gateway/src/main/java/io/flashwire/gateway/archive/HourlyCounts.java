package io.flashwire.gateway.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch of updates changes of how many there are in each hour. */
public final class HourlyCounts {

    /** Counts every update. */
    public static final String ALL = "all";

    private final Map<Cell, Integer> changes = new HashMap<>();

    public record Cell(String facet, Instant hour) {}

    /** An update as it is found now. */
    public record Found(int revision, Instant at, Set<String> facets) {
        public Found {
            facets = Set.copyOf(facets);
        }

        /** Whether it takes the place of the other one, as the archive keeps them. */
        public boolean replaces(@Nullable Found other) {
            return other == null || revision >= other.revision;
        }
    }

    public void replace(@Nullable Found before, Found after) {
        if (before != null) {
            count(before, -1);
        }
        count(after, 1);
    }

    /** Without what cancels out. */
    public Map<Cell, Integer> changes() {
        var left = new HashMap<>(changes);
        left.values().removeIf(change -> change == 0);
        return left;
    }

    private void count(Found found, int change) {
        var hour = found.at().truncatedTo(ChronoUnit.HOURS);
        changes.merge(new Cell(ALL, hour), change, Integer::sum);
        found.facets().stream()
                .filter(Facets::counted)
                .forEach(facet -> changes.merge(new Cell(facet, hour), change, Integer::sum));
    }
}
