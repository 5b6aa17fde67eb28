package io.flashwire.gateway.archive;

/** The archive did not answer; it may well do so in a moment. */
public final class ArchiveUnavailable extends RuntimeException {
    public ArchiveUnavailable(Throwable cause) {
        super("the archive does not answer", cause);
    }
}
