package io.flashwire.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleDayTest {

    private static final DocumentReaders PAGES = DocumentReaders.shipped(() -> Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void theShippedDayIsReadAsItsProgrammeSays() {
        // given
        var folder = Path.of(System.getProperty("flashwire.root"), "samples");

        // when
        var day = SampleDay.read(folder, PAGES);

        // then
        assertThat(day.rounds()).hasSize(2);
        assertThat(day.rounds().getFirst()).hasSizeGreaterThan(55);
        assertThat(day.rounds().getFirst())
                .extracting(entry -> entry.pushed().path("source").path("id").asText())
                .contains("highland-herald", "valley-wire", "ban-tin-nui", "ridge-radio");
        assertThat(day.rounds().getLast())
                .extracting(entry -> entry.pushed().path("state").asText())
                .contains("WITHDRAWN");
    }

    @Test
    void pushedLinesThatAreNoneAreToldByTheirNumber() {
        // given
        var lines = "{\"key\":\"a\",\"publishedAt\":\"2020-09-27T12:00:00+04:00\"}\n{bad\n{\"key\":\"b\"}\n";

        // when
        var document = Script.read("radio.jsonl", lines.getBytes(StandardCharsets.UTF_8), Hints.NONE, PAGES);

        // then
        assertThat(document.entries()).extracting(Entry::origin).containsExactly("radio.jsonl:1", "radio.jsonl:3");
        assertThat(document.entries().getFirst().at()).isEqualTo("2020-09-27T08:00:00Z");
        assertThat(document.problems()).singleElement().asString().startsWith("radio.jsonl:2: error: malformed JSON");
        assertThat(document.failed()).isTrue();
    }

    @Test
    void howATimeWasFoundIsPushedWithIt() {
        // given
        var article = "Guns fell silent\n\n27 September 2020\n\nGuns fell silent at noon, the council said.\n";

        // when
        var script = Script.read("page.txt", article.getBytes(StandardCharsets.UTF_8), Hints.NONE, PAGES);

        // then
        var pushed = script.entries().getFirst().pushed();
        assertThat(pushed.path("clock").path("basis").asText()).isEqualTo("DATE_ONLY");
        assertThat(pushed.path("firstSeenAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(pushed.has("id")).isFalse();
    }

    @Test
    void aDocumentInJsonIsNoListOfPushes() {
        // given
        var feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"a\",\"title\":\"Siren\"}]}";

        // when
        var script = Script.read("feed.json", feed.getBytes(StandardCharsets.UTF_8), Hints.NONE, PAGES);

        // then
        assertThat(script.entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.pushed().path("headline").asText()).isEqualTo("Siren"));
    }
}
