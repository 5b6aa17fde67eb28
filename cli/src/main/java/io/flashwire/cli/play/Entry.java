package io.flashwire.cli.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One update to push.
 *
 * @param pushed as {@code POST /api/updates} takes it
 * @param at when it was published, for the order and the pace
 * @param origin file and line, or file and entry, for messages
 */
public record Entry(ObjectNode pushed, Instant at, String origin) {

    /** Entries of one moment keep the order in which they were read. */
    static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::at);

    static Entry of(LiveUpdate update, String origin) {
        var pushed = WireJson.mapper().createObjectNode();
        pushed.set("source", WireJson.mapper().valueToTree(update.source()));
        pushed.put("key", update.key());
        pushed.put("headline", update.headline());
        pushed.put("body", update.body());
        putUnlessNull(pushed, "publishedAt", update.publishedAt());
        putUnlessNull(pushed, "modifiedAt", update.modifiedAt());
        putUnlessNull(pushed, "language", update.language());
        putUnlessNull(pushed, "url", update.url());
        if (update.urgency() != null) {
            pushed.put("urgency", update.urgency());
        }
        putUnlessNull(pushed, "embargoedUntil", update.embargoedUntil());
        if (update.state() != UpdateState.LIVE) {
            pushed.put("state", update.state().name());
        }
        return new Entry(pushed, update.at(), origin);
    }

    private static void putUnlessNull(ObjectNode pushed, String name, @Nullable Object value) {
        if (value != null) {
            pushed.put(name, value.toString());
        }
    }
}
