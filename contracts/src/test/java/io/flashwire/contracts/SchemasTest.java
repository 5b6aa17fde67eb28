package io.flashwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    static List<Class<?>> messages() {
        return Schemas.MESSAGES;
    }

    @BeforeAll
    static void writeWhereAsked() {
        if (Boolean.getBoolean("schemas.write")) {
            Schemas.MESSAGES.forEach(Schemas::commit);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theCommittedSchemaIsTheOneOfTheRecord(Class<?> message) {
        // given
        var committed = Schemas.committed(message);

        // when
        var generated = Schemas.print(Schemas.generate(message));

        // then
        assertThat(generated)
                .as(
                        "%s and src/main/resources/schemas/%s differ. If the record is right, write the schemas anew and"
                                + " commit them: mvn -pl contracts test -Dtest=SchemasTest -Dschemas.write=true",
                        message.getSimpleName(), Schemas.fileName(message))
                .isEqualTo(committed);
    }
}
