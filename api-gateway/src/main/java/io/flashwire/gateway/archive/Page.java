package io.flashwire.gateway.archive;

import java.util.List;
import java.util.Optional;

/**
 * Some items of an answer.
 *
 * @param next cursor of the page behind this one; empty where this is the last. An answer in the order of changes always has
 *     one as long as it has items: there will be more.
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
