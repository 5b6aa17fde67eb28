package io.flashwire.enrich.lexicon;

import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML file that knows its file and line, so that whoever wrote it is told where it is wrong. */
final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode read(String file, Reader yaml) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
            if (root == null) {
                throw new PackException(file, 1, "is empty");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            throw new PackException(file, e.getProblemMark().getLine() + 1, e.getProblem());
        }
    }

    /** The entries of a mapping whose keys are all among the allowed. */
    Map<String, YamlNode> fields(String... allowed) {
        var fields = entries();
        fields.forEach((key, value) -> {
            if (!Arrays.asList(allowed).contains(key)) {
                throw value.error("unknown field '" + key + "', known are " + String.join(", ", allowed));
            }
        });
        return fields;
    }

    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected fields");
        }
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlNode(file, tuple.getKeyNode()).text();
            if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
                throw error("the field '" + key + "' stands twice");
            }
        }
        return entries;
    }

    YamlNode required(Map<String, YamlNode> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> error("the field '" + name + "' is missing"));
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list");
        }
        return sequence.getValue().stream().map(it -> new YamlNode(file, it)).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw error("expected a text");
        }
        return scalar.getValue();
    }

    List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw error("'" + text() + "' is no number");
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw error("'" + text() + "' is no date like 2020-09-27");
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> error("'" + text() + "' is none of " + Arrays.toString(type.getEnumConstants())));
    }

    /** File and line, for messages. */
    String where() {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    PackException error(String problem) {
        return new PackException(file, node.getStartMark().getLine() + 1, problem);
    }
}
