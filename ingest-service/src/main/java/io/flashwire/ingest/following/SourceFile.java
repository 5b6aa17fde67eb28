package io.flashwire.ingest.following;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A YAML file of sources: a list of objects. It is good as a whole or not at all, and what is wrong is told with its line. */
public final class SourceFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Drafts drafts;

    public SourceFile(Drafts drafts) {
        this.drafts = drafts;
    }

    public sealed interface Content {}

    public record Good(List<Followed> sources) implements Content {}

    /** @param line counted from 1 */
    public record Bad(int line, String reason) implements Content {

        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    public Content read(byte[] yaml) {
        try {
            var json = YAML.readTree(yaml);
            if (json.isMissingNode() || json.isNull()) {
                return new Good(List.of());
            }
            return json.isArray() ? sources(json, lines(yaml)) : new Bad(1, "a list of sources is expected");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return new Bad(at == null ? 1 : at.getLineNr(), firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private Content sources(JsonNode list, List<Map<String, Integer>> lines) {
        var sources = new ArrayList<Followed>();
        var ids = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            switch (drafts.read(list.get(i))) {
                case Draft.Invalid(var violations) -> {
                    var first = violations.getFirst();
                    return new Bad(
                            line(lines.get(i), first.field()), first.toString().strip());
                }
                case Draft.Valid(var source) -> {
                    if (!ids.add(source.id())) {
                        return new Bad(line(lines.get(i), "id"), "two sources have the id " + source.id());
                    }
                    sources.add(source);
                }
            }
        }
        return new Good(sources);
    }

    private static int line(Map<String, Integer> lines, String field) {
        var outer = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        return lines.getOrDefault(field, lines.getOrDefault(outer, lines.getOrDefault("", 1)));
    }

    /** For each object of the list the line on which it begins, under the empty name, and those of its fields. */
    private static List<Map<String, Integer>> lines(byte[] yaml) throws IOException {
        var all = new ArrayList<Map<String, Integer>>();
        var path = new ArrayList<String>();
        try (var parser = YAML.getFactory().createParser(yaml)) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                if (depth == 1 && token != JsonToken.END_ARRAY) {
                    all.add(new HashMap<>(Map.of("", line)));
                }
                if (token == JsonToken.FIELD_NAME) {
                    while (path.size() > depth - 2) {
                        path.removeLast();
                    }
                    path.add(parser.currentName());
                    all.getLast().putIfAbsent(String.join(".", path), line);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return all;
    }

    private static String firstLine(String message) {
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
