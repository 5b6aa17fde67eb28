package io.flashwire.alert.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.egress.Call.Method;
import java.util.HashMap;
import java.util.Map;

/** Bodies in JSON, and answers that may be. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return WireJson.mapper().createObjectNode();
    }

    static Message.Request request(Method method, String url, ObjectNode body) {
        return request(method, url, Map.of(), body);
    }

    static Message.Request request(Method method, String url, Map<String, String> headers, ObjectNode body) {
        var all = new HashMap<>(headers);
        all.put("content-type", "application/json; charset=utf-8");
        return new Message.Request(method, url, all, WireJson.write(body));
    }

    static Map<String, String> bearer(String token) {
        return Map.of("authorization", "Bearer " + token);
    }

    /** Nothing where it is no JSON. */
    static JsonNode read(String text) {
        try {
            return WireJson.mapper().readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
