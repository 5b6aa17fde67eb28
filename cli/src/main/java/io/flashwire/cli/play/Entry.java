package io.flashwire.cli.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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

    private static final List<String> GIVEN_BY_THE_SERVICE = List.of("id", "revision", "changed", "copyOf");

    /** With the clock that its reader put it on: a push that says only the time would be taken for one that says it exactly. */
    static Entry of(LiveUpdate update, String origin) {
        ObjectNode pushed = WireJson.mapper().valueToTree(update);
        return new Entry(pushed.without(GIVEN_BY_THE_SERVICE), update.at(), origin);
    }

    /** What it says, whenever it was read. */
    String content() {
        return pushed.deepCopy().without("firstSeenAt").toString();
    }
}
