package io.flashwire.gateway.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.RawJson;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields of an item that somebody wants, of all that it has. */
record Fields(Set<String> names) {

    /** @param types records whose components are the fields */
    static Optional<Fields> read(String parameter, List<String> given, Class<?>... types) {
        var names = Parameters.words(parameter, given);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var known = Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
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
