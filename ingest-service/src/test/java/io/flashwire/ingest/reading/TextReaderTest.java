package io.flashwire.ingest.reading;

import static io.flashwire.ingest.reading.SavedText.SUNDAY;
import static io.flashwire.ingest.reading.SavedText.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no text that could be read. */
class TextReaderTest {

    @ParameterizedTest
    @CsvSource({
        "'\u0000\u0001', no text",
        "'<widgets><widget/></widgets>', markup",
        "'{\"headline\":\"x\"}', JSON",
        "'  \n \n', no text in it",
        "'Advertisement\n', no news text"
    })
    void whatIsNoPageOfTextIsRefusedWithAReason(String content, String reason) {
        // when
        var reading = read(content, SUNDAY);

        // then
        assertThat(reading.failed()).isTrue();
        assertThat(reading.updates()).isEmpty();
        assertThat(reading.problems().getFirst().reason()).contains(reason);
    }

    @Test
    void invalidUtf8IsRefusedWithItsPlace() {
        // given
        byte[] content = "Line one\nLine two\nLine three x".getBytes(UTF_8);
        content[content.length - 1] = (byte) 0xE9;

        // when
        var reading = SavedText.read(content, SUNDAY);

        // then
        assertThat(reading.problems()).singleElement().hasToString("page.txt:3: error: invalid UTF-8 at byte 29");
    }

    @Test
    void aDocumentBeyondTheLimitIsRefused() {
        // when
        var reading = SavedText.read(new byte[Document.LARGEST + 1], SUNDAY);

        // then
        assertThat(reading.problems()).singleElement().hasToString("page.txt: error: larger than 10 MB");
    }

    @Test
    void aDocumentOfEndlessLinesIsRefused() {
        // when
        var reading = read("a\n".repeat(300_000), SUNDAY);

        // then
        assertThat(reading.problems()).singleElement().hasToString("page.txt: error: more than 200000 lines");
    }
}
