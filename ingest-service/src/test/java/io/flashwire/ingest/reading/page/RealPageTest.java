package io.flashwire.ingest.reading.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A daily's real live-blog page, held against what its JSON-LD says. Skipped where it is absent. */
class RealPageTest {

    private static final Path PAGES = Path.of(
                    System.getProperty("flashwire.root", "."), "..", "shared", "corpus", "pages")
            .normalize();

    private final DocumentReaders readers =
            DocumentReaders.shipped(InstantSource.fixed(Instant.parse("2024-08-06T00:00:00Z")));

    @ParameterizedTest
    @ValueSource(strings = {"mirror_2024-08-05.page.html", "mirror_2024-08-05.liveblogposting.json"})
    void allEntriesAreReadWithTheirTrueTimes(String file) throws IOException {
        // given
        assumeTrue(Files.isDirectory(PAGES), "no pages");
        var content = Files.readAllBytes(PAGES.resolve(file));

        // when
        var reading = readers.read(new Document(file, content, null, Hints.NONE));

        // then
        var updates = reading.updates();
        assertThat(updates).hasSize(428);
        assertThat(updates).extracting(LiveUpdate::publishedAt).containsExactlyElementsOf(told("datePublished"));
        assertThat(updates).extracting(LiveUpdate::id).doesNotHaveDuplicates();
        assertThat(updates).filteredOn(update -> update.body().isEmpty()).hasSize(18);
        assertThat(updates).filteredOn(update -> update.modifiedAt() != null).hasSize(88);
        assertThat(updates).allSatisfy(update -> {
            assertThat(update.clock().flags()).isEmpty();
            assertThat(update.headline() + update.body()).doesNotContain("&quot;", "&amp;", "</", "<a ", "<b>");
        });
        assertThat(reading.problems()).isEmpty();
    }

    private static List<Instant> told(String property) throws IOException {
        var json = WireJson.mapper()
                .readTree(
                        PAGES.resolve("mirror_2024-08-05.liveblogposting.json").toFile());
        return StreamSupport.stream(json.path("liveBlogUpdate").spliterator(), false)
                .map((JsonNode update) ->
                        OffsetDateTime.parse(update.path(property).asText()).toInstant())
                .toList();
    }
}
