package io.flashwire.gateway.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.IncidentSummary;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.RawJson;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields of an item that somebody wants, of all that it has. */
record Fields(Set<String> names) {

    static final Set<String> OF_UPDATES = components(LiveUpdate.class, EnrichedUpdate.class);
    static final Set<String> OF_ALERTS = components(Alert.class);
    static final Set<String> OF_INCIDENTS = components(IncidentSummary.class);

    static final Map<String, Set<String>> OF_OPERATIONS =
            Map.of("findUpdates", OF_UPDATES, "findAlerts", OF_ALERTS, "findIncidents", OF_INCIDENTS);

    /** @param types records whose components are the fields */
    private static Set<String> components(Class<?>... types) {
        return Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<Fields> read(String parameter, List<String> given, Set<String> known) {
        var names = Parameters.words(parameter, given);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (!known.containsAll(names)) {
            throw new BadParameter(parameter, "are of " + String.join(", ", known));
        }
        return Optional.of(new Fields(names));
    }

    Page<JsonNode> of(Page<?> page) {
        return new Page<>(page.items().stream().map(this::of).toList(), page.next());
    }

    JsonNode of(Object item) {
        var tree = tree(item);
        return tree instanceof ObjectNode object ? object.retain(names) : tree;
    }

    private static JsonNode tree(Object item) {
        try {
            return item instanceof RawJson(var json)
                    ? WireJson.mapper().readTree(json)
                    : WireJson.mapper().valueToTree(item);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was archived is no JSON any more", e);
        }
    }
}
