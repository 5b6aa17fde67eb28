package io.flashwire.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.Console;
import io.flashwire.contracts.WireJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EnrichingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Enriching enriching =
            new Enriching(new Console(InputStream.nullInputStream(), print(out), print(err)), InstantSource.system());

    @Test
    void lines_come_out_in_the_order_in_which_they_went_in_however_long_each_takes() throws Exception {
        // given: every tenth is forty times as long
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> line(i, "Russia shelled Kyiv, said Kyiv. ".repeat(i % 10 == 0 ? 40 : 1)))
                .toList();

        // when
        int refused = enriching.run("entries", in(String.join("\n", lines)));

        // then
        assertThat(refused).isZero();
        assertThat(ids())
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "e-" + i).toList());
    }

    @Test
    void a_line_that_is_refused_is_told_with_its_number_and_the_others_pass() throws Exception {
        // given
        var lines =
                List.of(line(0, "Armenia has declared martial law."), "{oops", "", line(3, "All is quiet in Yerevan."));

        // when
        int refused = enriching.run("entries", in(String.join("\n", lines)));

        // then
        assertThat(refused).isEqualTo(1);
        assertThat(ids()).containsExactly("e-0", "e-3");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("entries:2: error: ");
    }

    private static String line(int number, String body) {
        return "{\"id\":\"e-%d\",\"body\":\"%s\",\"publishedAt\":\"2020-09-27T10:00:00Z\"}".formatted(number, body);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> ids() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(EnrichingTest::id)
                .toList();
    }

    private static String id(String json) {
        try {
            return WireJson.mapper().readTree(json).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
