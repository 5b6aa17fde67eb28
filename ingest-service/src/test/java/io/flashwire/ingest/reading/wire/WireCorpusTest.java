package io.flashwire.ingest.reading.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashwire.contracts.Source;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agencies' own samples, where they lie beside the project. */
class WireCorpusTest {

    private static final Instant NOW = Instant.parse("2024-08-01T00:00:00Z");
    private static final Path WIRE = Path.of(
                    System.getProperty("flashwire.root", "."), "..", "shared", "corpus", "wire")
            .normalize();

    @ParameterizedTest
    @CsvSource({
        "afp20.xml, afp, 240710125902.qpsp2jzk, 1, 2024-07-10T12:59:02Z, fr, 69",
        "dpa.xml, dpa, urn:newsml:dpa.com:20090101:221011-930-4303, 1, 2022-10-11T09:14:42Z, de, 65",
        "ap_media_text_item.json, ap, 5ee9b4b40ea5fe9c9ca60f890fb2e1d9, 0, 2019-07-03T04:05:12Z, en, 15",
        "ap_media_feed.json, ap, 95e8bd71fed448cda1a0be35d8ddbd2f, 0, 2019-06-22T21:40:42Z, , 60",
        "bbc-ninjs-text-test.json, bbc, https://www.example.com//12345, 0, 2018-05-28T15:40:08Z, en, 8",
        "dpa_text_3.0.json, dpa, urn:newsml:dpa.com:20090101:190510-99-167362, 2, 2019-05-10T14:02:28Z, de, 60",
        "ntb_text_3.0.json, ntb, urn:8d19cf88-b3ab-4972-8fec-1207599f2872, 6, 2019-08-09T09:30:04Z, nb-NO, 35"
    })
    void aSampleIsReadWhole(
            String file, String source, String key, String version, Instant at, String language, int headline)
            throws IOException {
        // given
        assumeTrue(Files.isDirectory(WIRE));
        var hints = source.equals("bbc")
                ? new Hints(Source.of("bbc"), ZoneId.of("Europe/London"), null, null, NOW)
                : new Hints(null, null, null, null, NOW);
        var document = new Document(file, Files.readAllBytes(WIRE.resolve(file)), null, hints);

        // when
        var reading = DocumentReaders.shipped(() -> NOW).read(document);

        // then
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.updates()).singleElement().satisfies(update -> {
            assertThat(update.source().id()).isEqualTo(source);
            assertThat(update.key()).isEqualTo(key);
            assertThat(update.version()).isEqualTo(version);
            assertThat(update.publishedAt()).isEqualTo(at);
            assertThat(update.language()).isEqualTo(language);
            assertThat(update.headline()).hasSize(headline);
        });
    }
}
