package io.flashwire.ingest.reading;

/** Reads the documents of one kind. Pure: the same document at the same time gives the same reading, and none throws. */
public interface DocumentReader {

    Kind kind();

    /** Told by a look that costs little; asked in the order of {@link DocumentReaders}, the narrower kinds first. */
    boolean recognises(Document document);

    Reading read(Document document);
}
