package io.flashwire.alert.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.flashwire.contracts.WireJson;

/** JSON in text columns. */
final class Json {

    private Json() {}

    static String write(Object value) {
        try {
            return WireJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours is no JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return WireJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
