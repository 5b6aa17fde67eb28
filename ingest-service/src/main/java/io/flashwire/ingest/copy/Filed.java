package io.flashwire.ingest.copy;

import io.flashwire.contracts.LiveUpdate.Copy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in.
 *
 * @param id of the update
 * @param place in the order in which texts came in; a new one has none yet, and comes after all others
 * @param copyOf the first one with these words
 */
public record Filed(
        String id,
        String source,
        @Nullable Long place,
        Fingerprint print,
        @Nullable Copy copyOf) {

    /** Rewritten paragraphs at the end of a wire's copy are usual, another story by the same agency is less alike. */
    private static final double ALIKE = 0.7;

    static Filed arriving(String id, String source, Fingerprint print) {
        return new Filed(id, source, null, print, null);
    }

    /**
     * What each arriving text copies. A text that was filed before keeps its place, so that what copies it never becomes its
     * original.
     *
     * @param before texts that share a band with one that arrives, and those of the same ids
     */
    public static List<Filed> decide(List<Filed> arriving, List<Filed> before) {
        var places = new HashMap<String, Long>();
        before.forEach(filed -> places.put(filed.id(), Objects.requireNonNull(filed.place())));
        var known = new ArrayList<>(before);
        var decided = new ArrayList<Filed>();
        for (var text : arriving) {
            var filed = text.decided(places, known);
            known.add(filed);
            decided.add(filed);
        }
        return decided;
    }

    private Filed decided(Map<String, Long> places, List<Filed> known) {
        var own = places.get(id);
        Copy nearest = null;
        for (var other : known) {
            if (!other.source.equals(source) && !other.id.equals(id) && other.isBefore(own)) {
                nearest = nearer(nearest, other);
            }
        }
        return new Filed(id, source, own, print, nearest);
    }

    private boolean isBefore(@Nullable Long other) {
        return other == null || (place != null && place < other);
    }

    private @Nullable Copy nearer(@Nullable Copy nearest, Filed other) {
        double similarity = print.similarity(other.print);
        if (similarity < ALIKE || (nearest != null && nearest.similarity() >= similarity)) {
            return nearest;
        }
        // A copy of a copy is one of the original; back to its own source it leads nowhere.
        var original = Optional.ofNullable(other.copyOf)
                .filter(copy -> !copy.id().equals(id) && !copy.source().equals(source))
                .map(copy -> new Copy(copy.id(), copy.source(), similarity));
        return other.copyOf == null ? new Copy(other.id, other.source, similarity) : original.orElse(nearest);
    }
}
