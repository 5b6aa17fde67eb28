package io.flashwire.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackSchemaTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read("/schemas/pack.schema.json"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "world/states.yaml",
                "world/organisations.yaml",
                "world/persons.yaml",
                "world/offices.yaml",
                "world/places.yaml",
                "world/spellings.yaml",
                "south-caucasus/actors.yaml",
                "south-caucasus/places.yaml"
            })
    void theShippedPacksKeepToIt(String file) {
        // given
        var pack = read("/packs/" + file);

        // when
        var faults = SCHEMA.validate(pack);

        // then
        assertThat(faults).isEmpty();
    }

    @Test
    void refusesWhatTheReaderRefuses() throws IOException {
        // given
        var pack = YAML.readTree("persons:\n- {id: P, names: {en: [P]}}\n");

        // when
        var faults = SCHEMA.validate(pack);

        // then
        assertThat(faults).isNotEmpty();
    }

    private static JsonNode read(String resource) {
        try (var in = Objects.requireNonNull(PackSchemaTest.class.getResourceAsStream(resource), resource)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
