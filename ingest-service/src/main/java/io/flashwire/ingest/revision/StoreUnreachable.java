package io.flashwire.ingest.revision;

/** The store did not do what was asked of it; nothing was sent, and the caller may come again. */
public final class StoreUnreachable extends RuntimeException {

    public StoreUnreachable(Throwable cause) {
        super(cause);
    }
}
