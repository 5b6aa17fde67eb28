package io.flashwire.ingest.revision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One look at a list of entries, compared with what was known of it.
 *
 * <p>An entry that is missing from a complete list twice in a row is gone; once may be a hiccup of the publisher's caches. A list
 * that is not complete only shows who is there: what it does not show may have rolled off it. A complete list that is empty, or
 * lacks more than half of what was there, is not believed: a page that broke is likelier than an editor who took back most of it.
 *
 * @param missed of the keys for which that changed: how many looks in a row missed them, 0 for those that are there
 * @param gone keys that were missing twice
 * @param believed whether the list counted as complete
 */
public record Look(Map<String, Integer> missed, Set<String> gone, boolean believed) {

    static final int LOOKS = 2;

    /** Lists as short as this lose half of their entries by one correction. */
    private static final int SHORT = 4;

    public Look {
        missed = Map.copyOf(missed);
        gone = Set.copyOf(gone);
    }

    /**
     * @param known how many looks in a row missed each key that was there
     * @param there the keys that are in the list now
     */
    public static Look at(Map<String, Integer> known, Set<String> there, boolean complete) {
        var missed = new HashMap<String, Integer>();
        // Who was only ever seen in lists that are not complete can never be missed, and is not remembered.
        for (var key : there) {
            if (known.getOrDefault(key, complete ? LOOKS : 0) != 0) {
                missed.put(key, 0);
            }
        }
        var missing = new HashSet<>(known.keySet());
        missing.removeAll(there);
        boolean believed = complete && !there.isEmpty() && isLikely(missing.size(), known.size());
        var gone = new HashSet<String>();
        if (believed) {
            for (var key : missing) {
                int looks = Math.min(known.getOrDefault(key, 0) + 1, LOOKS);
                if (looks == LOOKS) {
                    gone.add(key);
                }
                missed.put(key, looks);
            }
        }
        return new Look(missed, gone, believed);
    }

    private static boolean isLikely(int missing, int known) {
        return missing <= Math.max(1, known / 2) || known <= SHORT;
    }
}
