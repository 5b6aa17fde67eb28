package io.flashwire.cli.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The fields of a JSON object, each asked for as what it must be. */
public final class Fields {

    private static final ObjectReader STRICT =
            WireJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode object;

    private Fields(ObjectNode object) {
        this.object = object;
    }

    /** @throws BadLine where the text is no JSON object */
    public static Fields of(String json) throws BadLine {
        try {
            var node = STRICT.readTree(json);
            if (node instanceof ObjectNode object) {
                return new Fields(object);
            }
            throw new BadLine("not a JSON object");
        } catch (JsonProcessingException e) {
            throw new BadLine(
                    "malformed JSON at column %d: %s".formatted(e.getLocation().getColumnNr(), e.getOriginalMessage()));
        }
    }

    public ObjectNode node() {
        return object;
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    Optional<String> text(String name) throws BadLine {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!object.get(name).isTextual()) {
            throw new BadLine(name + ": must be a string");
        }
        return Optional.of(object.get(name).asText());
    }

    Optional<Instant> time(String name) throws BadLine {
        var text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
        } catch (DateTimeException _) {
            throw new BadLine(name
                    + ": \"%s\" is no time with an offset, for instance 2020-09-27T12:00:00Z".formatted(text.get()));
        }
    }

    <T> Optional<T> record(String name, Class<T> type) throws BadLine {
        return has(name) ? Optional.of(convert(object.get(name), name, type)) : Optional.empty();
    }

    /** The whole object as a record of the wire. */
    public <T> T as(Class<T> type) throws BadLine {
        return convert(object, "", type);
    }

    private static <T> T convert(JsonNode node, String name, Class<T> type) throws BadLine {
        try {
            return WireJson.mapper().treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new BadLine((name.isEmpty() ? "" : name + ": ") + e.getOriginalMessage());
        }
    }
}
