package io.flashwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages outlive the code that wrote them: against the schemas of the last release, fields and values are only added. */
class EvolutionTest {

    static List<Class<?>> messages() {
        return Schemas.MESSAGES;
    }

    @ParameterizedTest
    @MethodSource("messages")
    void nothingOfTheBaselineIsBroken(Class<?> message) throws IOException {
        // given
        var baseline = WireJson.mapper().readTree(Schemas.baseline(message));

        // when
        var changes = SchemaChange.between(baseline, Schemas.generate(message));

        // then
        assertThat(changes)
                .as("%s against src/test/resources/baseline: add a field beside the old one instead", message)
                .isEmpty();
    }

    static Stream<Arguments> madeUpChanges() {
        return Stream.of(
                change("headline", SchemaChange.Kind.REMOVED, s -> properties(s).remove("headline")),
                change(
                        "source.grade",
                        SchemaChange.Kind.REMOVED,
                        s -> properties(part(s, "Source")).remove("grade")),
                change("revision", SchemaChange.Kind.RETYPED, s -> type(s, "revision", "string")),
                change(
                        "publishedAt",
                        SchemaChange.Kind.RETYPED,
                        s -> ((ObjectNode) properties(s).get("publishedAt")).remove("format")),
                change(
                        "source",
                        SchemaChange.Kind.RETYPED,
                        s -> properties(s).putObject("source").put("type", "string")),
                change(
                        "state",
                        SchemaChange.Kind.VALUE_REMOVED,
                        s -> ((ArrayNode) part(s, "UpdateState").get("enum")).remove(2)),
                change("url", SchemaChange.Kind.NOW_REQUIRED, s -> required(s).add("url")),
                change(
                        "key",
                        SchemaChange.Kind.NO_LONGER_REQUIRED,
                        s -> required(s).remove(indexOf(required(s), "key"))),
                change("byline", SchemaChange.Kind.ADDED_AS_REQUIRED, s -> {
                    properties(s).putObject("byline").put("type", "string");
                    required(s).add("byline");
                }));
    }

    @ParameterizedTest
    @MethodSource("madeUpChanges")
    void aBreakingChangeIsFound(String field, SchemaChange.Kind kind, Consumer<ObjectNode> change) throws IOException {
        // given
        var baseline = (ObjectNode) WireJson.mapper().readTree(Schemas.baseline(LiveUpdate.class));
        var changed = baseline.deepCopy();
        change.accept(changed);

        // when
        var changes = SchemaChange.between(baseline, changed);

        // then
        assertThat(changes).contains(new SchemaChange(field, kind));
    }

    static Stream<Consumer<ObjectNode>> harmlessChanges() {
        return Stream.of(
                s -> properties(s).putObject("byline").put("type", "string"),
                s -> ((ArrayNode) part(s, "UpdateState").get("enum")).add("KILLED"),
                s -> {
                    var byline = properties(s).putObject("byline").put("type", "object");
                    byline.putObject("properties").putObject("name").put("type", "string");
                    byline.putArray("required").add("name");
                });
    }

    @ParameterizedTest
    @MethodSource("harmlessChanges")
    void anAdditionBreaksNobody(Consumer<ObjectNode> change) throws IOException {
        // given
        var baseline = (ObjectNode) WireJson.mapper().readTree(Schemas.baseline(LiveUpdate.class));
        var changed = baseline.deepCopy();
        change.accept(changed);

        // when
        var changes = SchemaChange.between(baseline, changed);

        // then
        assertThat(changes).isEmpty();
    }

    private static Arguments change(String field, SchemaChange.Kind kind, Consumer<ObjectNode> change) {
        return Arguments.of(field, kind, change);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ArrayNode required(JsonNode schema) {
        return (ArrayNode) schema.get("required");
    }

    private static JsonNode part(JsonNode schema, String name) {
        return schema.get("$defs").get(name);
    }

    private static void type(JsonNode schema, String property, String type) {
        ((ObjectNode) properties(schema).get(property)).put("type", type);
    }

    private static int indexOf(ArrayNode values, String value) {
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i).asText().equals(value)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + value);
    }
}
