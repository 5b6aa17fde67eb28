package io.flashwire.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateLineTest {

    private static final Instant NOW = Instant.parse("2020-09-27T20:00:00Z");

    private final UpdateLine updates = new UpdateLine(() -> NOW);

    @Test
    void anIdAndATextAreEnough() throws BadLine {
        // when
        var update = updates.read("{\"id\":\"a\",\"headline\":\"Armenia declares martial law\"}");

        // then
        assertThat(update.id()).isEqualTo("a");
        assertThat(update.body()).isEmpty();
        assertThat(update.publishedAt()).isNull();
        assertThat(update.firstSeenAt()).isEqualTo(NOW);
        assertThat(update.clock().basis()).isEqualTo(Clock.Basis.UNKNOWN);
    }

    @Test
    void aSourceMayBeAnIdAndATimeBearsItsOffset() throws BadLine {
        // when
        var update = updates.read(
                "{\"id\":\"a\",\"body\":\"b\",\"source\":\"valley-wire\",\"publishedAt\":\"2020-09-27T12:39:00+04:00\"}");

        // then
        assertThat(update.source()).isEqualTo(Source.of("valley-wire"));
        assertThat(update.publishedAt()).isEqualTo("2020-09-27T08:39:00Z");
    }

    @Test
    void aWholeUpdateStaysAsItIs() throws Exception {
        // given
        var whole = updates.read("{\"id\":\"a\",\"body\":\"b\",\"revision\":3,\"state\":\"CORRECTED\",\"urgency\":1}");

        // when
        var again = updates.read(new String(WireJson.write(whole), StandardCharsets.UTF_8));

        // then
        assertThat(again).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"headline\":\"h\"} | id: is missing",
                "{\"id\":\"a\"} | headline, body:",
                "{\"id\":\"a\",\"headline\":7} | headline: must be a string",
                "{\"id\":\"a\",\"headline\":\"h\",\"publishedAt\":\"19:50\"} | publishedAt:",
                "{\"id\":\"a\",\"headline\":\"h\",\"source\":{\"name\":\"n\"}} | source:",
                "{\"id\":\"a\",\"headline\":\"h\",\"state\":\"GONE\"} | state:",
                "{\"id\":\"a\",\"headline\":\"h\"} x | malformed JSON at column",
                "[1] | not a JSON object",
            })
    void whatIsWrongIsNamed(String line, String words) {
        // when, then
        assertThatThrownBy(() -> updates.read(line)).isInstanceOf(BadLine.class).hasMessageContaining(words);
    }
}
