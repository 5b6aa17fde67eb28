package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.cli.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomeTest {

    private final Home home = new Home(Path.of("/project"), Path.of("/project/.flashwire"));

    @Test
    void aFullDiskIsRefusedBeforeTheStart() {
        // when, then
        assertThatThrownBy(() -> home.checkSpace(499L << 20))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("499 MB")
                .hasMessageContaining("/project/.flashwire");
    }

    @Test
    void enoughSpaceIsEnough() {
        // when, then
        assertThatCode(() -> home.checkSpace(500L << 20)).doesNotThrowAnyException();
    }
}
