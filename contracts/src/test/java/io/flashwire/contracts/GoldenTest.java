package io.flashwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message looks like on the wire, field by field; others read it, so a golden file changes only where a field is added. */
class GoldenTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("live-update", Messages.FULL_UPDATE),
                Arguments.of("live-update-bare", Messages.BARE_UPDATE),
                Arguments.of("enriched-update", Messages.FULL_ENRICHED),
                Arguments.of("enriched-update-bare", Messages.BARE_ENRICHED),
                Arguments.of("alert", Messages.FULL_ALERT),
                Arguments.of("alert-bare", Messages.BARE_ALERT));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isWrittenAsTheGoldenFile(String name, Object message) throws IOException {
        // given
        var golden = WireJson.mapper().readTree(golden(name));

        // when
        var written = WireJson.write(message);

        // then
        assertThat(WireJson.mapper().readTree(written).toPrettyString()).isEqualTo(golden.toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isReadFromTheGoldenFile(String name, Object message) throws IOException {
        // given
        var golden = golden(name);

        // when
        Object read = WireJson.read(golden, message.getClass());

        // then
        assertThat(read).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isValidByTheCommittedSchema(String name, Object message) throws IOException {
        // given
        var committed = WireJson.mapper().readTree(Schemas.committed(message.getClass()));
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(committed);

        // when
        var errors = schema.validate(WireJson.mapper().readTree(golden(name)));

        // then
        assertThat(errors).isEmpty();
    }

    private static byte[] golden(String name) throws IOException {
        try (var json = GoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return Objects.requireNonNull(json, name).readAllBytes();
        }
    }
}
