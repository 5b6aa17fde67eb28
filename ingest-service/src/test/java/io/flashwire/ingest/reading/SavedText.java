package io.flashwire.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.ingest.clock.PageDay;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Plain text as tests save it, and how it is read. */
final class SavedText {

    static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    static final Source HERALD = new Source("herald", "The Herald", null, "B");
    static final Hints SUNDAY = new Hints(HERALD, ZoneId.of("UTC"), PageDay.parse("2020-09-27", null), null, null);

    private static final DocumentReaders READERS = DocumentReaders.shipped(InstantSource.fixed(NOW));

    private SavedText() {}

    static Reading read(String text, Hints hints) {
        return read(text.getBytes(UTF_8), hints);
    }

    static Reading read(byte[] content, Hints hints) {
        return READERS.read(new Document("page.txt", content, null, hints));
    }

    static List<String> ids(Reading reading) {
        return reading.updates().stream().map(LiveUpdate::id).toList();
    }
}
