package io.flashwire.ingest.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.ingest.reading.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The JSON-LD of a document: all of a page's scripts of that type, or the document itself where it is JSON. */
public final class LinkedData {

    private static final int DEEPEST = 40;
    private static final String TYPE = "ld+json";
    private static final String SCRIPT = "<script";

    private final List<JsonNode> roots;
    private final boolean damaged;
    private @Nullable Map<String, JsonNode> byId;

    private LinkedData(List<JsonNode> roots, boolean damaged) {
        this.roots = List.copyOf(roots);
        this.damaged = damaged;
    }

    public static LinkedData of(Document document) {
        return document.derived(LinkedData.class, LinkedData::read);
    }

    private static LinkedData read(Document document) {
        var roots = new ArrayList<JsonNode>();
        boolean damaged = false;
        if (!document.json().isMissingNode()) {
            roots.add(document.json());
        } else {
            for (var script : scripts(document.text())) {
                var parsed = LenientJson.parse(script);
                roots.addAll(parsed.roots());
                damaged |= parsed.damaged();
            }
        }
        return new LinkedData(roots, damaged);
    }

    /** Found in the page's text: to parse all of a page for a script that tells all takes longer than reading the script. */
    private static List<String> scripts(String page) {
        var scripts = new ArrayList<String>();
        int from = page.indexOf(TYPE);
        while (from >= 0) {
            int start = page.indexOf('>', from) + 1;
            int end = page.indexOf("</script", start);
            int stop = end < 0 ? page.length() : end;
            if (start > 0 && isScript(page, from)) {
                scripts.add(page.substring(start, stop));
            }
            from = page.indexOf(TYPE, Math.max(stop, from + 1));
        }
        return scripts;
    }

    /** Whether it is within the tag of a script that the type stands. */
    private static boolean isScript(String page, int at) {
        int tag = page.lastIndexOf('<', at);
        return tag >= 0 && page.regionMatches(true, tag, SCRIPT, 0, SCRIPT.length());
    }

    /** Whether some of it could not be read. */
    boolean damaged() {
        return damaged;
    }

    private static void index(JsonNode node, Map<String, JsonNode> byId, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && node.size() > 1 && node.path("@id").isTextual()) {
            byId.putIfAbsent(node.path("@id").asText(), node);
        }
        for (var child : node) {
            if (child.isContainerNode()) {
                index(child, byId, depth + 1);
            }
        }
    }

    /** Things of a type, wherever they stand; not those inside one that was found. */
    public List<JsonNode> typed(Predicate<String> type) {
        var found = new ArrayList<JsonNode>();
        roots.forEach(root -> collect(root, type, found, 0));
        return found;
    }

    private static void collect(JsonNode node, Predicate<String> type, List<JsonNode> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && isA(node, type)) {
            found.add(node);
            return;
        }
        for (var child : node) {
            if (child.isContainerNode()) {
                collect(child, type, found, depth + 1);
            }
        }
    }

    static boolean isA(JsonNode node, Predicate<String> type) {
        var types = node.path("@type");
        if (types.isArray()) {
            for (var one : types) {
                if (type.test(localName(one.asText()))) {
                    return true;
                }
            }
            return false;
        }
        return type.test(localName(types.asText("")));
    }

    /** {@code http://schema.org/BlogPosting} and {@code schema:BlogPosting} are {@code BlogPosting}. */
    private static String localName(String type) {
        return type.substring(
                Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf(':'), type.lastIndexOf('#'))) + 1);
    }

    /** The thing itself, where it is only named by its id. */
    JsonNode resolve(JsonNode node) {
        var id = node.isTextual()
                ? node.asText()
                : node.size() == 1 ? node.path("@id").asText("") : "";
        return id.isEmpty() ? node : byId().getOrDefault(id, node);
    }

    /** Made when the first reference is met: most data has none. */
    private Map<String, JsonNode> byId() {
        var known = byId;
        if (known == null) {
            var index = new HashMap<String, JsonNode>();
            roots.forEach(root -> index(root, index, 0));
            known = index;
            byId = index;
        }
        return known;
    }

    /** The first of these properties that says something. */
    public static @Nullable String text(JsonNode node, String... properties) {
        for (var property : properties) {
            var text = words(node.path(property));
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(words(part)));
            return String.join("\n\n", parts);
        }
        if (value.isObject()) {
            for (var name : List.of("@value", "@id", "url", "alternateName", "name", "text")) {
                if (value.path(name).isTextual()) {
                    return value.path(name).asText();
                }
            }
            return "";
        }
        return value.asText("");
    }
}
