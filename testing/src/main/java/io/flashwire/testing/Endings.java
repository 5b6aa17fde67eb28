package io.flashwire.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** How incidents stand in the end, whatever way they came there. */
public final class Endings {

    /** What tells of the way: an id is given when a desk is first told, and stays. */
    private static final List<String> HISTORY =
            List.of("id", "type", "sequence", "sentAt", "reason", "references", "exercise");

    private Endings() {}

    /** The last alert of each thread that was not cancelled, as it goes over the wire, without its history. */
    public static List<JsonNode> of(Collection<Alert> alerts) {
        var last = new HashMap<String, Alert>();
        alerts.forEach(alert -> last.merge(
                alert.incident().id(), alert, (one, other) -> one.sequence() > other.sequence() ? one : other));
        return last.values().stream()
                .filter(alert -> alert.type() != Alert.Type.CANCEL)
                .map(Endings::withoutHistory)
                .toList();
    }

    private static JsonNode withoutHistory(Alert alert) {
        ObjectNode json = WireJson.mapper().valueToTree(alert);
        json.remove(HISTORY);
        json.withObject("/incident").remove("id");
        return json;
    }
}
