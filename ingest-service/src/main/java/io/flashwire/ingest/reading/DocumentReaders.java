package io.flashwire.ingest.reading;

import io.flashwire.ingest.reading.article.ArticlePageReader;
import io.flashwire.ingest.reading.blogapi.LiveBlogApiReader;
import io.flashwire.ingest.reading.feed.FeedReader;
import io.flashwire.ingest.reading.page.LiveBlogPageReader;
import io.flashwire.ingest.reading.wire.WireReader;
import io.flashwire.ingest.source.KnownSources;
import java.time.InstantSource;
import java.util.List;

/** All readers, and which of them a document is for. */
public final class DocumentReaders {

    private final List<DocumentReader> readers;

    private DocumentReaders(List<DocumentReader> readers) {
        this.readers = readers;
    }

    /** Those that Flashwire ships, the narrower kinds first; plain text is whatever is left. */
    public static DocumentReaders shipped(KnownSources sources, InstantSource clock) {
        var origins = new Origins(sources, clock);
        return new DocumentReaders(List.of(
                new WireReader(origins),
                new LiveBlogApiReader(origins),
                new FeedReader(origins),
                new LiveBlogPageReader(origins),
                new ArticlePageReader(origins),
                TextReader.liveBlogs(origins),
                TextReader.articles(origins)));
    }

    /** With the outlets that Flashwire ships. */
    public static DocumentReaders shipped(InstantSource clock) {
        return shipped(KnownSources.shipped(), clock);
    }

    /** Of the kind that the content tells. */
    public Reading read(Document document) {
        if (document.content().length > Document.LARGEST) {
            return tooLarge(document);
        }
        return readers.stream()
                .filter(reader -> reader.recognises(document))
                .findFirst()
                .map(reader -> read(document, reader))
                .orElseGet(() -> Reading.failed(Problem.error(document.name(), 0, "in no form that Flashwire reads")));
    }

    /** Of a kind that is known beforehand, whatever the content looks like. */
    public Reading read(Document document, Kind kind) {
        return readers.stream()
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .map(reader -> read(document, reader))
                .orElseThrow(() -> new IllegalArgumentException("no reader for " + kind));
    }

    private static Reading read(Document document, DocumentReader reader) {
        return document.content().length > Document.LARGEST ? tooLarge(document) : reader.read(document);
    }

    private static Reading tooLarge(Document document) {
        return Reading.failed(
                Problem.error(document.name(), 0, "larger than " + Document.LARGEST / 1024 / 1024 + " MB"));
    }
}
