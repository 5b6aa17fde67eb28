package io.flashwire.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void blankLinesAreSkippedButCounted() throws Exception {
        // given
        var lines = lines("\ufeffone\n \r\n\ntwo");

        // when
        var first = lines.next().orElseThrow();
        var second = lines.next().orElseThrow();

        // then
        assertThat(first.text()).isEqualTo("one");
        assertThat(second.text()).isEqualTo("two");
        assertThat(second.number()).isEqualTo(4);
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void whatIsNoUtf8IsToldAndTheRestGoesOn() throws Exception {
        // given
        var lines = new Lines(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, '\n', 'b'}));
        var bad = lines.next().orElseThrow();

        // when
        var good = lines.next().orElseThrow();

        // then
        assertThatThrownBy(bad::text).isInstanceOf(BadLine.class).hasMessageContaining("UTF-8");
        assertThat(good.text()).isEqualTo("b");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws IOException {
        // given
        var lines = lines("x".repeat(Lines.LONGEST + 1) + "\nnext");

        // when
        var line = lines.next().orElseThrow();

        // then
        assertThatThrownBy(line::text).isInstanceOf(BadLine.class).hasMessageContaining("5 MB");
        assertThat(lines.next().orElseThrow().number()).isEqualTo(2);
    }
}
