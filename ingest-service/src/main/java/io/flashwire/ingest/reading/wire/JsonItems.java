package io.flashwire.ingest.reading.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the items in a document of JSON: one alone, a list, or wrapped as agencies' APIs answer. */
final class JsonItems {

    private static final List<String> WRAPPERS = List.of("data", "item", "items", "_items", "results", "newsItems");

    /** Wrappers lie in wrappers: AP's feed is {@code data.items[].item}. */
    private static final int DEEPEST = 5;

    private JsonItems() {}

    static List<WireItem> in(JsonNode document) {
        var items = new ArrayList<WireItem>();
        collect(document, DEEPEST, items);
        return items;
    }

    private static void collect(JsonNode node, int depth, List<WireItem> items) {
        if (JsonItem.looksLikeOne(node)) {
            items.add(new JsonItem(node));
        } else if (depth > 0 && node.isArray()) {
            node.forEach(item -> collect(item, depth - 1, items));
        } else if (depth > 0 && node.isObject()) {
            WRAPPERS.forEach(wrapper -> collect(node.path(wrapper), depth - 1, items));
        }
    }

    /** Where the agency says that its list goes on. */
    static Optional<String> nextPage(JsonNode document) {
        return Optional.ofNullable(document.path("data").path("next_page").textValue())
                .filter(next -> next.startsWith("http"));
    }
}
