package io.flashwire.ingest.push;

import java.util.List;

/** What one push holds. */
public sealed interface Submission {

    /** Each item with its verdict, in order. */
    record Items(List<Item> items) implements Submission {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** No JSON at all, so that nothing in it can be told apart. */
    record Malformed(String detail) implements Submission {}

    record TooMany(int most) implements Submission {}

    /**
     * @param index from 0
     * @param line from 1 in JSON Lines, 0 otherwise
     */
    record Item(int index, int line, Verdict verdict) {}
}
