package io.flashwire.ingest.websub;

import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Reading;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.revision.Intake;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Takes in what a hub brings, as if the source had been polled; that it is complete is never concluded from it. */
public final class Arrivals {

    private final DocumentReaders readers;
    private final Intake intake;
    private final InstantSource clock;

    public Arrivals(DocumentReaders readers, Intake intake, InstantSource clock) {
        this.readers = readers;
        this.intake = intake;
        this.clock = clock;
    }

    public Intake.Result take(Followed source, byte[] body, @Nullable String contentType) {
        var now = clock.instant();
        var document = new Document(source.id(), body, contentType, source.hints(source.url(), now));
        return intake.take(read(source, document).updates().stream()
                .map(update -> Candidate.read(update, null))
                .toList());
    }

    private Reading read(Followed source, Document document) {
        var kind = source.kind();
        return kind == null ? readers.read(document) : readers.read(document, kind);
    }
}
