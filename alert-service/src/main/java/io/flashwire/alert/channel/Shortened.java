package io.flashwire.alert.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Text;
import io.flashwire.contracts.WireJson;
import java.util.List;

/** An alert that is too large for a message, with less in its lists and long texts cut. */
final class Shortened {

    private static final List<String> LISTS = List.of("evidence", "claims", "sources", "references");
    private static final int LONGEST_TEXT = 1_000;

    private Shortened() {}

    /** @param most entries of each list, the last ones */
    static Alert to(Alert alert, int most) {
        if (most == Integer.MAX_VALUE) {
            return alert;
        }
        ObjectNode shortened = WireJson.mapper().valueToTree(alert);
        for (var list : LISTS) {
            if (shortened.get(list) instanceof ArrayNode entries) {
                while (entries.size() > most) {
                    entries.remove(0);
                }
                entries.forEach(Shortened::cutTexts);
            }
        }
        cutTexts(shortened);
        try {
            return WireJson.mapper().treeToValue(shortened, Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert of ours is no JSON", e);
        }
    }

    private static void cutTexts(com.fasterxml.jackson.databind.JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue() instanceof TextNode text) {
                    field.setValue(TextNode.valueOf(Text.atMost(LONGEST_TEXT, text.textValue())));
                } else {
                    cutTexts(field.getValue());
                }
            });
        }
    }
}
