package io.flashwire.gateway.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void inTimeIsReadAsItWasWritten() {
        // given
        var cursor = new Cursor.AtTime(Instant.parse("1969-07-20T20:17:40.123456Z"), "u-điều");

        // when
        var read = Cursor.read(cursor.write());

        // then
        assertThat(read).contains(cursor);
    }

    @Test
    void inChangesIsReadAsItWasWritten() {
        // given
        var cursor = new Cursor.AtChange(Long.MAX_VALUE);

        // when
        var read = Cursor.read(cursor.write());

        // then
        assertThat(read).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAAAAAAAAAA", "dH________8", "YwAAAAAAAAABYWJj"})
    void whatIsNoneIsRefused(String cursor) {
        // when
        var read = Cursor.read(cursor);

        // then
        assertThat(read).isEmpty();
    }

    @Test
    void aTimeThatNoNewsHasIsTheNearestThatSomeHas() {
        // when
        var read = Cursor.read("dH__________");

        // then
        assertThat(read).contains(new Cursor.AtTime(Instant.parse("9999-12-31T23:59:59Z"), ""));
    }
}
