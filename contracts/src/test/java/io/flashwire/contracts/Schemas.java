package io.flashwire.contracts;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of the messages: made from the records, committed beside them for those who read the topics without Java. */
final class Schemas {

    /** The messages; the other records are parts of them. */
    static final List<Class<?>> MESSAGES = List.of(LiveUpdate.class, EnrichedUpdate.class, Alert.class);

    private static final Path COMMITTED = Path.of("src/main/resources/schemas");
    private static final Path BASELINE = Path.of("src/test/resources/baseline");
    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static JsonNode generate(Class<?> message) {
        return GENERATOR.generateSchema(message);
    }

    static String fileName(Class<?> message) {
        return message.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".schema.json";
    }

    static String committed(Class<?> message) {
        return read(COMMITTED.resolve(fileName(message)));
    }

    /** The schema as the last release promised it. */
    static String baseline(Class<?> message) {
        return read(BASELINE.resolve(fileName(message)));
    }

    static String print(JsonNode schema) {
        var indenter = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void commit(Class<?> message) {
        try {
            Files.writeString(COMMITTED.resolve(fileName(message)), print(generate(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(
                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY, JacksonOption.SKIP_SUBTYPE_LOOKUP))
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields().withRequiredCheck(field -> !nullable(field));
        return new SchemaGenerator(builder.build());
    }

    private static boolean nullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
