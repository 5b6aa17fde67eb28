package io.flashwire.gateway.postgres;

import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Page;
import java.util.List;
import java.util.Optional;

/** An item of an answer with its place in it. */
record Found<T>(T item, Cursor place) {

    /**
     * @param found one more than the limit, where there is more
     * @param goesOn whether the end of the answer is only the end for now
     */
    static <T> Page<T> page(List<Found<T>> found, int limit, boolean goesOn) {
        var more = found.size() > limit;
        var kept = more ? found.subList(0, limit) : found;
        var next = kept.isEmpty() || !(more || goesOn)
                ? Optional.<String>empty()
                : Optional.of(kept.getLast().place().write());
        return new Page<>(kept.stream().map(Found::item).toList(), next);
    }
}
