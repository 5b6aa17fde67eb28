package io.flashwire.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A change of a message that breaks somebody: who reads it with the old schema, or who reads old messages with the new one.
 *
 * @param field its path, for instance {@code events[].evidence.start}
 */
record SchemaChange(String field, Kind kind) {

    enum Kind {
        REMOVED,
        RETYPED,
        VALUE_REMOVED,
        /** Older messages may lack it. */
        NOW_REQUIRED,
        /** Readers count on it. */
        NO_LONGER_REQUIRED,
        /** Older messages lack it. */
        ADDED_AS_REQUIRED
    }

    static List<SchemaChange> between(JsonNode baseline, JsonNode current) {
        var before = fields(baseline);
        var after = fields(current);
        var changes = new ArrayList<SchemaChange>();
        before.forEach((path, old) -> {
            var now = after.get(path);
            if (now == null) {
                changes.add(new SchemaChange(path, Kind.REMOVED));
            } else {
                old.changesTo(now).forEach(kind -> changes.add(new SchemaChange(path, kind)));
            }
        });
        after.forEach((path, now) -> {
            var parent = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
            var parentIsOld = parent.isEmpty() || before.containsKey(parent);
            if (!before.containsKey(path) && now.required() && parentIsOld) {
                changes.add(new SchemaChange(path, Kind.ADDED_AS_REQUIRED));
            }
        });
        return List.copyOf(changes);
    }

    private record Shape(String type, boolean required, SortedSet<String> values) {

        List<Kind> changesTo(Shape now) {
            var kinds = new ArrayList<Kind>();
            if (!type.equals(now.type)) {
                kinds.add(Kind.RETYPED);
            }
            if (!now.values.containsAll(values)) {
                kinds.add(Kind.VALUE_REMOVED);
            }
            if (!required && now.required) {
                kinds.add(Kind.NOW_REQUIRED);
            }
            if (required && !now.required) {
                kinds.add(Kind.NO_LONGER_REQUIRED);
            }
            return kinds;
        }
    }

    private static Map<String, Shape> fields(JsonNode schema) {
        var fields = new TreeMap<String, Shape>();
        collect(schema, schema, "", fields);
        return fields;
    }

    private static void collect(JsonNode root, JsonNode object, String prefix, Map<String, Shape> into) {
        var required = new TreeSet<String>();
        object.path("required").forEach(name -> required.add(name.asText()));
        for (var property : object.path("properties").properties()) {
            var schema = resolved(root, property.getValue());
            var path = prefix + property.getKey();
            var isRequired = required.contains(property.getKey());
            if (schema.has("items")) {
                path += "[]";
                schema = resolved(root, schema.path("items"));
            }
            into.put(path, new Shape(type(schema), isRequired, values(schema)));
            collect(root, schema, path + ".", into);
        }
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static String type(JsonNode schema) {
        return schema.path("type").toString() + schema.path("format").asText();
    }

    private static SortedSet<String> values(JsonNode schema) {
        var values = new TreeSet<String>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }
}
